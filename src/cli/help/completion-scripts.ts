/**
 * The scripts that ask the program while somebody types. What the parser answers depends on $SHELL, so each script says what it is
 * itself: people run bash under a login shell that is zsh. The one for bash does without mapfile, which the bash of macOS lacks.
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
} as const satisfies Record<string, string>;
