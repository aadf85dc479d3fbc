// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/PolicyCodeEdit.h"

#include "ui/look/Metrics.h"
#include "ui/look/Roles.h"
#include "ui/look/Tokens.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMap>
#include <QPalette>
#include <QRegularExpression>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>

#include <algorithm>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberMargin = 0;
constexpr int foldMargin = 2;
constexpr int firstFoldMarker = QsciScintilla::SC_MARKNUM_FOLDEREND;
constexpr int lastFoldMarker = QsciScintilla::SC_MARKNUM_FOLDEROPEN;
constexpr int firstIndicator = 8; // the ones below belong to lexers
constexpr int maxAnnotatedLines = 30;
constexpr int maxMessagesPerLine = 3;

int indicatorOf(Severity severity)
{
    return firstIndicator + static_cast<int>(severity);
}

} // namespace

PolicyCodeEdit::PolicyCodeEdit(QWidget* parent)
    : QsciScintilla(parent)
{
    setObjectName(u"policyText"_s);
    setAccessibleName(tr("Key policy (JSON)"));
    setAccessibleDescription(tr("Tab indents. Esc, then Tab leaves the editor."));
    setLexer(new QsciLexerJSON(this));
    setUpEditing();
    setUpMargins();
    setUpKeys();
    dress();
    connect(this, &QsciScintilla::cursorPositionChanged, this, &PolicyCodeEdit::reportCaret);
}

void PolicyCodeEdit::setUpEditing()
{
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(2);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    setWrapMode(WrapNone);
    setFrameShape(QFrame::NoFrame);
    setAnnotationDisplay(AnnotationStandard);
    // Scintilla assumes 2000 pixels until a longer line comes by.
    setScrollWidth(1);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETEXTRAASCENT, 2L);
    SendScintilla(SCI_SETEXTRADESCENT, 3L);
    SendScintilla(SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    SendScintilla(SCI_AUTOCSETIGNORECASE, 1UL);
    SendScintilla(SCI_AUTOCSETORDER, static_cast<unsigned long>(SC_ORDER_PERFORMSORT));
}

void PolicyCodeEdit::setUpMargins()
{
    setMarginType(numberMargin, NumberMargin);
    setMarginLineNumbers(numberMargin, true);
    setMarginWidth(1, 0);
    setFolding(PlainFoldStyle, foldMargin);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        indicatorDefine(SquiggleIndicator, indicatorOf(severity));
}

void PolicyCodeEdit::setUpKeys()
{
    // Ctrl+D, Ctrl+L and the like change text in ways nobody expects here.
    for (const int key :
        {Qt::CTRL | Qt::Key_D, Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_T, Qt::CTRL | Qt::Key_U}) {
        if (QsciCommand* command = standardCommands()->boundTo(key))
            command->setKey(0);
    }
}

void PolicyCodeEdit::dress()
{
    m_dressing = true;
    const Tokens& tokens = tokensOf(this);
    const QFont font = roleFont(Role::Mono);
    dressLexer(tokens, font);
    setPaper(tokens.code);
    setColor(tokens.text);
    setCaretForegroundColor(tokens.text);
    setCaretLineBackgroundColor(tokens.neutralSoft);
    setSelectionBackgroundColor(tokens.selection);
    resetSelectionForegroundColor();
    setMarginsFont(font);
    setMarginsBackgroundColor(tokens.code);
    setMarginsForegroundColor(tokens.text2);
    setFoldMarginColors(tokens.code, tokens.code);
    setMarginWidth(foldMargin, px(this, 16));
    for (int marker = firstFoldMarker; marker <= lastFoldMarker; ++marker) {
        // QScintilla's own setters pass over the markers it reserves for folding.
        const auto number = static_cast<unsigned long>(marker);
        SendScintilla(SCI_MARKERSETFORE, number, tokens.text2);
        SendScintilla(SCI_MARKERSETBACK, number, tokens.text2);
    }
    setMatchedBraceBackgroundColor(tokens.accentSoft);
    setMatchedBraceForegroundColor(tokens.accent);
    setUnmatchedBraceBackgroundColor(tokens.dangerSoft);
    setUnmatchedBraceForegroundColor(tokens.danger);
    dressProblems(tokens, font);
    setMarginWidth(numberMargin, u"00000"_s);
    m_dressing = false;
}

void PolicyCodeEdit::dressLexer(const Tokens& tokens, const QFont& font)
{
    QsciLexer* json = lexer();
    json->setDefaultFont(font);
    json->setDefaultPaper(tokens.code);
    json->setDefaultColor(tokens.text);
    json->setFont(font);
    json->setPaper(tokens.code);
    json->setColor(tokens.text);
    // Text with a colon ("kms:Encrypt") and ARNs count as IRIs for this lexer.
    const QMap<int, QColor> colors {
        {QsciLexerJSON::Property, tokens.jsonKey},
        {QsciLexerJSON::String, tokens.jsonString},
        {QsciLexerJSON::IRI, tokens.jsonString},
        {QsciLexerJSON::IRICompact, tokens.jsonString},
        {QsciLexerJSON::EscapeSequence, tokens.jsonString},
        {QsciLexerJSON::UnclosedString, tokens.danger},
        {QsciLexerJSON::Error, tokens.danger},
        {QsciLexerJSON::CommentLine, tokens.text2},
        {QsciLexerJSON::CommentBlock, tokens.text2},
    };
    for (auto color = colors.begin(); color != colors.end(); ++color)
        json->setColor(color.value(), color.key());
}

void PolicyCodeEdit::dressProblems(const Tokens& tokens, const QFont& font)
{
    const std::array inks {tokens.danger, tokens.warning, tokens.info};
    const std::array softs {tokens.dangerSoft, tokens.warningSoft, tokens.infoSoft};
    for (std::size_t index = 0; index < inks.size(); ++index) {
        setIndicatorForegroundColor(inks.at(index), firstIndicator + static_cast<int>(index));
        QsciStyle& style = m_annotations.at(index);
        style.setColor(inks.at(index));
        style.setPaper(softs.at(index));
        style.setFont(font);
        style.setEolFill(true);
        style.apply(this);
    }
}

void PolicyCodeEdit::showProblems(const QList<PolicyProblem>& problems, const QStringList& messages)
{
    const int bytes = static_cast<int>(SendScintilla(SCI_GETLENGTH));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        SendScintilla(SCI_SETINDICATORCURRENT, indicatorOf(severity));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(bytes));
    }
    struct Annotation {
        QStringList lines;
        Severity worst = Severity::Note;
    };
    QMap<int, Annotation> annotations;
    for (qsizetype index = 0; index < problems.size(); ++index) {
        const PolicyProblem& problem = problems.at(index);
        underline(problem);
        Annotation& annotation = annotations[problem.range.line - 1];
        annotation.worst = std::min(annotation.worst, problem.severity);
        if (annotation.lines.size() < maxMessagesPerLine)
            annotation.lines.append(
                QString(indentation(problem.range.line - 1), u' ') + messages.value(index));
    }
    clearAnnotations();
    int shown = 0;
    for (auto at = annotations.cbegin(); at != annotations.cend() && shown < maxAnnotatedLines;
         ++at, ++shown)
        annotate(
            at.key(), at->lines.join(u'\n'), m_annotations.at(static_cast<std::size_t>(at->worst)));
}

void PolicyCodeEdit::underline(const PolicyProblem& problem)
{
    const long bytes = SendScintilla(SCI_GETLENGTH);
    long start = std::min<long>(problem.range.byteOffset, bytes);
    long end = std::min<long>(problem.range.byteEnd(), bytes);
    // A place between two characters is shown under the one before it.
    if (end <= start) {
        end = start;
        start = SendScintilla(SCI_POSITIONBEFORE, static_cast<unsigned long>(start));
    }
    SendScintilla(SCI_SETINDICATORCURRENT, indicatorOf(problem.severity));
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(start), end - start);
}

void PolicyCodeEdit::goTo(const TextRange& range)
{
    const auto line = static_cast<unsigned long>(range.line - 1);
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, line);
    SendScintilla(SCI_SETSEL, static_cast<unsigned long>(range.byteOffset),
        static_cast<long>(range.byteEnd()));
    // Some lines of context below, where the message stands.
    const int top = std::max(0, range.line - 4);
    if (range.line - 1 < firstVisibleLine()
        || range.line + 3 > firstVisibleLine() + SendScintilla(SCI_LINESONSCREEN))
        setFirstVisibleLine(static_cast<int>(
            SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(top))));
}

void PolicyCodeEdit::replaceBytes(int offset, int length, const QString& replacement)
{
    const QByteArray utf8 = replacement.toUtf8();
    beginUndoAction();
    SendScintilla(
        SCI_SETTARGETRANGE, static_cast<unsigned long>(offset), static_cast<long>(offset + length));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(utf8.size()), utf8.constData());
    endUndoAction();
}

void PolicyCodeEdit::replaceAll(const QString& text)
{
    replaceBytes(0, static_cast<int>(SendScintilla(SCI_GETLENGTH)), text);
}

int PolicyCodeEdit::caretOffset() const
{
    return static_cast<int>(SendScintilla(SCI_GETCURRENTPOS));
}

bool PolicyCodeEdit::event(QEvent* event)
{
    // The first Esc is ours; without this a window's own Esc (Cancel) would come first.
    if (event->type() == QEvent::ShortcutOverride && !m_leaving
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QsciScintilla::event(event);
}

void PolicyCodeEdit::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    const bool looksChanged = event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksChanged && !m_dressing && lexer() != nullptr)
        dress();
}

void PolicyCodeEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (m_leaving && isTab) {
        setLeaving(false);
        QWidget::focusNextPrevChild(event->key() == Qt::Key_Tab);
        return;
    }
    if (event->key() == Qt::Key_Escape && !isListActive()) {
        const bool again = m_leaving;
        setLeaving(!again);
        event->setAccepted(!again);
        return;
    }
    const bool isModifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control
        || event->key() == Qt::Key_Alt || event->key() == Qt::Key_Meta;
    if (!isModifier)
        setLeaving(false);
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        complete();
    else
        QsciScintilla::keyPressEvent(event);
}

void PolicyCodeEdit::focusOutEvent(QFocusEvent* event)
{
    setLeaving(false);
    QsciScintilla::focusOutEvent(event);
}

void PolicyCodeEdit::setLeaving(bool leaving)
{
    if (leaving == m_leaving)
        return;
    m_leaving = leaving;
    emit leavingChanged(leaving);
}

void PolicyCodeEdit::complete()
{
    int line = 0;
    int index = 0;
    getCursorPosition(&line, &index);
    const QList<uint> characters = text(line).toUcs4();
    const QString before =
        QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()),
            qMin<qsizetype>(index, characters.size()));
    const QString typed = before.mid(before.lastIndexOf(u'"') + 1);
    if (before.count(u'"') % 2 == 0)
        return; // between two texts there is nothing to complete
    QStringList offered = m_completions.filter(QRegularExpression(
        u'^' + QRegularExpression::escape(typed), QRegularExpression::CaseInsensitiveOption));
    if (offered.isEmpty())
        return;
    const QByteArray list = offered.join(u'\n').toUtf8();
    SendScintilla(
        SCI_AUTOCSHOW, static_cast<unsigned long>(typed.toUtf8().size()), list.constData());
}

void PolicyCodeEdit::reportCaret(int line, int index)
{
    emit caretMoved(line + 1, index + 1); // an index of QScintilla counts characters already
}

} // namespace keywright
