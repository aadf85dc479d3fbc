// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/AwsIniFile.h"

#include "core/credentials/PythonText.h"
#include "core/credentials/SecretFile.h"

#include <algorithm>
#include <array>
#include <set>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Line = std::string_view;

constexpr auto secretOptions = std::to_array<QLatin1StringView>(
    {"aws_secret_access_key"_L1, "aws_session_token"_L1, "aws_security_token"_L1});
constexpr auto defaultSection = "DEFAULT"_L1;

QString textOf(Line line)
{
    return QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
}

/// A section with its values as the lines they stand on.
struct LineSection {
    QString name;
    std::map<QString, std::vector<Line>> values = {};
};

/// The state machine of Python's configparser with strict=True; lines point into the file's bytes.
class IniLineReader {
public:
    /// False: a text that Python refuses.
    bool read(Line line)
    {
        const Line content = pythonStrip(line);
        const bool isComment = content.starts_with('#') || content.starts_with(';');
        if (content.empty() || isComment) {
            if (m_option != nullptr && !isComment)
                m_option->push_back({}); // an empty line belongs to the value if more of it follows
            return true;
        }
        const int indent = pythonIndent(line);
        if (m_option != nullptr && indent > m_indent) {
            m_option->push_back(content);
            return true;
        }
        m_indent = indent;
        const std::size_t close = content.rfind(']');
        if (content.starts_with('[') && close != Line::npos && close > 1)
            return beginSection(textOf(content.substr(1, close - 1)));
        return beginOption(content);
    }

    [[nodiscard]] const std::vector<LineSection>& sections() const { return m_sections; }
    [[nodiscard]] const LineSection& defaults() const { return m_defaults; }

private:
    bool beginSection(const QString& name)
    {
        m_option = nullptr;
        m_inDefaults = name == defaultSection;
        m_hasSection = true;
        if (m_inDefaults)
            return true;
        m_sections.push_back({name});
        return m_names.insert(name).second; // a section may not come twice
    }

    bool beginOption(Line content)
    {
        const std::size_t delimiter = content.find_first_of("=:");
        if (!m_hasSection || delimiter == Line::npos)
            return false;
        const QString name = textOf(pythonStrip(content.substr(0, delimiter))).toLower();
        auto& values = (m_inDefaults ? m_defaults : m_sections.back()).values;
        const auto [at, isNew] = values.try_emplace(name);
        if (name.isEmpty() || !isNew)
            return false;
        m_option = &at->second;
        m_option->push_back(pythonStrip(content.substr(delimiter + 1)));
        return true;
    }

    std::vector<LineSection> m_sections;
    std::set<QString> m_names;
    LineSection m_defaults {defaultSection};
    std::vector<Line>* m_option = nullptr; ///< what an indented line continues
    int m_indent = 0;
    bool m_inDefaults = false;
    bool m_hasSection = false;
};

std::optional<QMap<QString, QString>> nestedOptions(const std::vector<Line>& lines, bool keepValues)
{
    QMap<QString, QString> options;
    for (const Line line : lines) {
        for (const Line part : pythonSplitLines(line)) {
            const Line option = pythonStrip(part);
            if (option.empty())
                continue;
            const std::size_t delimiter = option.find('=');
            if (delimiter == Line::npos)
                return std::nullopt;
            if (keepValues)
                options.insert(textOf(pythonStrip(option.substr(0, delimiter))),
                    textOf(pythonStrip(option.substr(delimiter + 1))));
        }
    }
    return options;
}

SecretBytes joinedSecret(const std::vector<Line>& lines)
{
    std::size_t size = lines.size() - 1;
    for (const Line line : lines)
        size += line.size();
    SecretBytes joined(size);
    auto out = joined.writable().begin();
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (at > 0)
            *out++ = '\n';
        out = std::ranges::copy(lines[at], out).out;
    }
    return joined;
}

QString joinedText(const std::vector<Line>& lines)
{
    QStringList texts;
    for (const Line line : lines)
        texts.append(textOf(line));
    return texts.join(u'\n');
}

/// nullopt: nested lines that are no options.
std::optional<AwsIniValue> valueOf(const QString& name, std::vector<Line> lines, bool keepSecrets)
{
    while (lines.size() > 1 && lines.back().empty())
        lines.pop_back();
    const bool isSecret = std::ranges::find(secretOptions, name) != secretOptions.end();
    AwsIniValue value;
    if (lines.size() > 1 && lines.front().empty()) {
        value.nested = nestedOptions(lines, !isSecret);
        if (!value.nested)
            return std::nullopt;
    } else if (!isSecret) {
        value.text = joinedText(lines);
    } else if (keepSecrets) {
        value.secret = joinedSecret(lines);
    }
    return value;
}

bool addValues(AwsIniSection& section, const std::map<QString, std::vector<Line>>& values,
    bool keepSecrets)
{
    for (const auto& [name, lines] : values) {
        if (section.contains(name))
            continue;
        auto value = valueOf(name, lines, keepSecrets);
        if (!value)
            return false;
        section.values.emplace(name, std::move(*value));
    }
    return true;
}

} // namespace

std::optional<QString> AwsIniSection::text(const QString& option) const
{
    const auto found = values.find(option);
    if (found == values.end() || found->second.nested)
        return std::nullopt;
    return found->second.text;
}

std::optional<AwsIniSections> parseAwsIni(ByteView utf8, const QString& secretsOf)
{
    const QByteArrayView bytes = charView(utf8);
    if (!bytes.isValidUtf8())
        return std::nullopt;
    IniLineReader reader;
    for (const Line line : pythonFileLines({bytes.data(), utf8.size()})) {
        if (!reader.read(line))
            return std::nullopt;
    }
    AwsIniSections sections;
    for (const LineSection& each : reader.sections()) {
        AwsIniSection section {each.name, {}};
        const bool keepSecrets = !secretsOf.isNull() && each.name == secretsOf;
        if (!addValues(section, each.values, keepSecrets)
            || !addValues(section, reader.defaults().values, keepSecrets))
            return std::nullopt;
        sections.push_back(std::move(section));
    }
    return sections;
}

Result<AwsIniSections> readAwsIni(const QString& path, const QString& secretsOf)
{
    const auto bytes = readSecretFile(path);
    if (!bytes && bytes.error().code == ErrorCode::PermissionDenied)
        return AwsIniSections {};
    if (!bytes)
        return bytes.error();
    auto sections = parseAwsIni(bytes->view(), secretsOf);
    if (!sections)
        return Error {ErrorCode::AwsConfigInvalid, u"Unable to parse config file: %1"_s.arg(path)};
    return std::move(*sections);
}

} // namespace keywright
