// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/output/JsonText.h"

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

QString quotedJson(const QString& text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            quoted += u"\\\""_s;
            break;
        case u'\\':
            quoted += u"\\\\"_s;
            break;
        case u'\n':
            quoted += u"\\n"_s;
            break;
        case u'\r':
            quoted += u"\\r"_s;
            break;
        case u'\t':
            quoted += u"\\t"_s;
            break;
        case u'\b':
            quoted += u"\\b"_s;
            break;
        case u'\f':
            quoted += u"\\f"_s;
            break;
        default:
            if (c < u' ')
                quoted += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
            else
                quoted += c;
        }
    }
    return quoted + u'"';
}

/// `step` spaces a level; no line breaks when it is 0.
class JsonPrinter {
public:
    explicit JsonPrinter(int step) : m_step(step) { }

    QString print(const OrderedJson& value, int level = 0)
    {
        if (const bool* truth = value.boolean())
            return *truth ? u"true"_s : u"false"_s;
        if (const double* number = value.number())
            return numberText(*number);
        if (const QString* text = value.string())
            return quotedJson(*text);
        if (const auto* elements = value.array()) {
            QStringList parts;
            for (const OrderedJson& element : *elements)
                parts.append(print(element, level + 1));
            return enclosed(u'[', parts, u']', level);
        }
        if (const auto* members = value.object()) {
            const QString colon = m_step > 0 ? u": "_s : u":"_s;
            QStringList parts;
            for (const auto& [name, member] : *members)
                parts.append(quotedJson(name) + colon + print(member, level + 1));
            return enclosed(u'{', parts, u'}', level);
        }
        return u"null"_s;
    }

private:
    [[nodiscard]] QString enclosed(
        QChar open, const QStringList& parts, QChar close, int level) const
    {
        if (parts.isEmpty() || m_step == 0)
            return open + parts.join(u',') + close;
        const QString inside = u'\n' + QString((level + 1) * m_step, u' ');
        return open + inside + parts.join(u',' + inside) + u'\n' + QString(level * m_step, u' ')
            + close;
    }

    int m_step;
};

} // namespace

QString indentedJson(const OrderedJson& value)
{
    return JsonPrinter(4).print(value);
}

QString compactJson(const OrderedJson& value)
{
    return JsonPrinter(0).print(value);
}

} // namespace keywright
