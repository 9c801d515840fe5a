/**
 * The scripts that ask the program while somebody types. What the parser answers depends on $SHELL, so each script says what it is
 * itself: people run bash under a login shell that is zsh. The one for bash does without mapfile, which the bash of macOS lacks. PowerShell
 * before 7.3 hands no empty word to a program, so a blank stands for it.
 */
export const completionScripts = {
  bash: `# perf-score: completion for bash
_perf_score() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(SHELL=bash perf-score --get-yargs-completions "\${COMP_WORDS[@]}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _perf_score perf-score
`,
  zsh: `#compdef perf-score
# perf-score: completion for zsh
_perf_score() {
  local -a offered
  offered=("\${(@f)$(SHELL=zsh perf-score --get-yargs-completions "\${(@)words[1,CURRENT]}" 2>/dev/null)}")
  offered=(\${offered:#})
  if (( \${#offered} )); then _describe 'perf-score' offered; else _files; fi
}
if [[ "\${zsh_eval_context[-1]}" == loadautofunc ]]; then
  _perf_score "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _perf_score perf-score
fi
`,
  powershell: `# perf-score: completion for PowerShell
Register-ArgumentCompleter -Native -CommandName perf-score, perf-score.cmd, perf-score.ps1 -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $current = if ($wordToComplete) { $wordToComplete } else { ' ' }
  $program = $commandAst.CommandElements[0].Value
  $shell = $env:SHELL
  $env:SHELL = 'powershell'
  try { $offered = @(& $program --get-yargs-completions @typed $current 2>$null) } finally { $env:SHELL = $shell }
  $offered | Where-Object { $_ } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`,
} as const satisfies Record<string, string>;
