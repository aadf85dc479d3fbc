// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace keywright {

/// A configuration file that a person, an editor or a tool may have left behind.
struct OddConfigFile {
    const char* name;
    QByteArray text;
};

inline std::array<OddConfigFile, 45> oddConfigFiles()
{
    return {{
        {"empty", ""},
        {"default and profiles", "[default]\nregion = eu-central-1\n[profile x]\nregion=us-east-1\n"},
        {"quoted profile names", "[profile \"x y\"]\na=1\n[profile 'z w']\nb=2\n[profile q\\ r]\nc=3\n"},
        {"open quote in a header", "[profile \"x]\na=1\n[default]\nb=2\n"},
        {"three words in a header", "[profile a b]\na=1\n"},
        {"profile glued to more", "[profilex y]\na=1\n[profile]\nb=1\n[profiles z]\nc=1\n"},
        {"spaces inside a header", "[ default ]\na=1\n[profile   y]\nb=1\n"},
        {"spaces before a header", "  [default]\n  a=1\n  b=2\n"},
        {"text behind a header", "[default] # comment\na=1\n"},
        {"two brackets", "[a] [b]\nx=1\n"},
        {"brackets in brackets", "[[x]]\na=1\n[]]\nb=2\n"},
        {"empty header", "[default]\na=1\n[]\nb=2\n"},
        {"unclosed header", "[default\na=1\n"},
        {"option before any section", "region=x\n[default]\n"},
        {"comments", "# one\n; two\n[default]\n# three\na = 1 # kept\nb = 2 ; kept\n;c=3\n"},
        {"comment inside a value", "[default]\na = 1\n  # no part of it\n  2\n"},
        {"continuation", "[default]\na = 1\n  2\n    3\nb = 4\n"},
        {"continuation over empty lines", "[default]\na = 1\n\n  2\n\n\nb = 4\n\n"},
        {"continuation like an option", "[default]\na = 1\n b = 2\n"},
        {"continuation like a header", "[default]\na = 1\n [b]\n c = 3\n"},
        {"indented option after a header", "[default]\n   a = 1\n   b = 2\n  c = 3\n"},
        {"nested", "[default]\ns3 =\n  max_queue_size = 10\n  a=b = c\nregion = x\n"},
        {"nested with a bad line", "[default]\ns3 =\n  max_queue_size\n"},
        {"nested with case, spaces and repeats", "[default]\nS3 =\n  Key = 1\n  Key = 2\n\n   key=3\n"},
        {"nested split by separators", "[default]\ns3 =\n  a = 1\x0c" "b = 2\x1c" "c = 3\xc2\x85" "d=4\n"},
        {"services", "[services dev]\nkms = \n  endpoint_url = http://localhost:4566\nsts =\n  endpoint_url = http://s\n[profile d]\nservices = dev\n"},
        {"sso session", "[sso-session corp]\nsso_region = eu-west-1\nsso_start_url = https://x.awsapps.com/start#/\n[profile d]\nsso_session = corp\n"},
        {"section twice", "[default]\na=1\n[default]\nb=2\n"},
        {"profile under two headers", "[profile a]\nx=1\ny=1\n[profile \"a\"]\nx=2\n"},
        {"default under two headers", "[default]\nx=1\n[profile default]\ny=2\n"},
        {"option twice", "[default]\na=1\na=2\n"},
        {"option twice but for case", "[default]\nRegion=1\nREGION=2\n"},
        {"upper case", "[DEFAULTS]\nREGION=1\n[Profile X]\nA=2\n[profile X]\nA=2\n"},
        {"Python's DEFAULT section", "[DEFAULT]\nregion=1\nx=2\n[default]\nregion=3\n[profile a]\n"},
        {"colon as delimiter", "[default]\na: 1\nb : 2\nc:=3\nd=:4\nhttp://x = 5\n"},
        {"no value", "[default]\na\nb=1\n"},
        {"empty value", "[default]\na=\nb =   \nc:\n"},
        {"no name", "[default]\n= 1\n"},
        {"CRLF", "[default]\r\na = 1\r\n  2\r\nb = 3\r\n"},
        {"CR only", "[default]\ra = 1\rb = 3\r"},
        {"byte order mark", "\xef\xbb\xbf[default]\na = 1\n"},
        {"not UTF-8", "[default]\na = \xff\xfe\n"},
        {"white space of Unicode", "[default]\n\xc2\xa0\xe3\x80\x80" "a\xc2\xa0=\xe2\x80\x83" "1\xc2\xa0\n\xe2\x80\x89\n"},
        {"letters of Unicode", "[profile \xc3\xa9\xe4\xb8\x80]\n\xc3\x89T\xc3\x89 = \xc3\x9c\n"},
        {"secrets", "[default]\naws_access_key_id = AKIDEXAMPLE\nAWS_SECRET_ACCESS_KEY = a/b+c=d # e\naws_session_token = one\n  two\naws_security_token=\n"},
    }};
}

} // namespace keywright
