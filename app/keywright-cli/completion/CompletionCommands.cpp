// SPDX-FileCopyrightText: Keywright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keywright-cli/OwnCommands.h"
#include "app/keywright-cli/Printer.h"
#include "app/keywright-cli/completion/Completion.h"

#include <array>

namespace keywright {

using namespace Qt::StringLiterals;

namespace {

// The program completes itself: shells hand over the line and show what it prints.
constexpr QLatin1StringView bashScript(R"(# keywright-cli: . <(keywright-cli completion bash)
complete -o default -C 'keywright-cli completion candidates' keywright-cli
)");
constexpr QLatin1StringView zshScript(R"(# keywright-cli: . <(keywright-cli completion zsh)
autoload -Uz compinit && compinit -D
_keywright_cli() {
  local -a found
  found=("${(@f)$(COMP_LINE="${words[1,CURRENT]}" keywright-cli completion candidates)}")
  if [[ -n "$found" ]]; then compadd -Q -- $found; else _files; fi
}
compdef _keywright_cli keywright-cli
)");
constexpr QLatin1StringView fishScript(R"(# keywright-cli: keywright-cli completion fish | source
complete -c keywright-cli -a '(env COMP_LINE=(commandline -cp) keywright-cli completion candidates)'
)");

template <const QLatin1StringView& script>
int printScript(const CommandLine&, const VaultKey*)
{
    writeOut(script);
    return exitDone;
}

int printCandidates(const CommandLine&, const VaultKey*)
{
    const QString line = qEnvironmentVariable("COMP_LINE");
    bool isNumber = false;
    const int point = qEnvironmentVariableIntValue("COMP_POINT", &isNumber);
    const QStringList found
        = completionsOf(wordsToComplete(line, isNumber ? point : line.size()));
    if (!found.isEmpty())
        writeOut(found.join(u'\n') + u'\n');
    return exitDone;
}

constexpr auto completionRunTable = std::to_array<OwnRun>({
    {"bash"_L1, printScript<bashScript>},
    {"zsh"_L1, printScript<zshScript>},
    {"fish"_L1, printScript<fishScript>},
    {"candidates"_L1, printCandidates},
});

} // namespace

std::span<const OwnRun> completionRuns()
{
    return completionRunTable;
}

} // namespace keywright
