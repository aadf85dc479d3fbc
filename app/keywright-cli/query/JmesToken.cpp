// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/query/JmesToken.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

using Kind = JmesToken::Kind;

struct Mark {
    QLatin1StringView text;
    Kind kind;
};

// Longer marks first, so that the first that fits is the right one.
constexpr auto jmesMarks = std::to_array<Mark>({
    {"[?"_L1, Kind::Filter},
    {"[]"_L1, Kind::Flatten},
    {"||"_L1, Kind::Or},
    {"&&"_L1, Kind::And},
    {"<="_L1, Kind::LessEqual},
    {">="_L1, Kind::GreaterEqual},
    {"=="_L1, Kind::Equal},
    {"!="_L1, Kind::NotEqual},
    {"."_L1, Kind::Dot},
    {"*"_L1, Kind::Star},
    {"["_L1, Kind::LeftBracket},
    {"]"_L1, Kind::RightBracket},
    {"{"_L1, Kind::LeftBrace},
    {"}"_L1, Kind::RightBrace},
    {"("_L1, Kind::LeftParen},
    {")"_L1, Kind::RightParen},
    {","_L1, Kind::Comma},
    {":"_L1, Kind::Colon},
    {"@"_L1, Kind::Current},
    {"&"_L1, Kind::Reference},
    {"|"_L1, Kind::Pipe},
    {"!"_L1, Kind::Not},
    {"<"_L1, Kind::Less},
    {">"_L1, Kind::Greater},
});

bool isNameStart(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// One JSON value of any kind; QJsonDocument alone takes no scalars at the root.
std::optional<OrderedJson> jsonValue(const QString& text)
{
    const auto document = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
    if (!document.isArray() || document.array().size() != 1)
        return std::nullopt;
    return OrderedJson::from(document.array().first());
}

class Lexer {
public:
    explicit Lexer(const QString& expression) : m_text(expression) { }

    Result<std::vector<JmesToken>> run()
    {
        while (true) {
            while (m_at < m_text.size() && m_text.at(m_at).isSpace())
                ++m_at;
            if (m_at == m_text.size())
                break;
            if (auto taken = take(); !taken)
                return taken.error();
        }
        add(Kind::End, {}, m_at);
        return std::move(m_tokens);
    }

private:
    Status take()
    {
        const QChar c = m_text.at(m_at);
        if (isNameStart(c))
            return run(Kind::Name, [](QChar next) { return isNameStart(next) || isDigit(next); });
        if (isDigit(c) || (c == u'-' && m_at + 1 < m_text.size() && isDigit(m_text.at(m_at + 1))))
            return run(Kind::Number, isDigit);
        if (c == u'"' || c == u'\'' || c == u'`')
            return quoted(c);
        const QStringView rest = QStringView(m_text).sliced(m_at);
        const auto* mark = std::find_if(jmesMarks.begin(), jmesMarks.end(),
            [rest](const Mark& each) { return rest.startsWith(each.text); });
        if (mark == jmesMarks.end())
            return jmesError(u"Bad jmespath expression: Unknown token "_s + c, m_text, m_at);
        add(mark->kind, mark->text, m_at);
        m_at += static_cast<int>(mark->text.size());
        return ok();
    }

    template <typename Belongs>
    Status run(Kind kind, Belongs belongs)
    {
        const int start = m_at++;
        while (m_at < m_text.size() && belongs(m_text.at(m_at)))
            ++m_at;
        add(kind, m_text.mid(start, m_at - start), start);
        return ok();
    }

    Status quoted(QChar quote)
    {
        const int start = m_at++;
        while (m_at < m_text.size() && m_text.at(m_at) != quote)
            m_at += m_text.at(m_at) == u'\\' ? 2 : 1;
        if (m_at >= m_text.size())
            return jmesError(u"Bad jmespath expression: Unclosed "_s + quote + u" delimiter"_s,
                m_text, start);
        const QString inside = m_text.mid(start + 1, m_at - start - 1);
        ++m_at;
        if (quote == u'\'') {
            addLiteral(QString(inside).replace("\\'"_L1, "'"_L1), start);
            return ok();
        }
        if (quote == u'"') {
            const auto name = jsonValue(u'"' + inside + u'"');
            if (!name)
                return jmesError(u"Bad jmespath expression: Invalid escape"_s, m_text, start);
            add(Kind::QuotedName, *name->string(), start);
            return ok();
        }
        const QString json = QString(inside).replace("\\`"_L1, "`"_L1).trimmed();
        auto value = jsonValue(json);
        if (!value) // the old form `foo` for `"foo"`, which jmespath.py still takes
            value = jsonValue(u'"' + json + u'"');
        if (!value)
            return jmesError(u"Bad jmespath expression: Bad token "_s + inside, m_text, start);
        addLiteral(*value, start);
        return ok();
    }

    void add(Kind kind, const QString& text, int column)
    {
        m_tokens.push_back({.kind = kind, .column = column, .text = text});
    }
    void addLiteral(OrderedJson value, int column)
    {
        m_tokens.push_back({.kind = Kind::Literal, .column = column, .literal = std::move(value)});
    }

    const QString& m_text;
    int m_at = 0;
    std::vector<JmesToken> m_tokens;
};

} // namespace

Result<std::vector<JmesToken>> jmesTokens(const QString& expression)
{
    if (expression.isEmpty())
        return Error {ErrorCode::InvalidInput,
            u"Invalid JMESPath expression: cannot be empty."_s};
    return Lexer(expression).run();
}

Error jmesError(const QString& reason, const QString& expression, int column)
{
    return {ErrorCode::InvalidInput,
        reason + u":\n\"" + expression + u"\"\n" + QString(column + 1, u' ') + u'^'};
}

} // namespace keywright
