import { type Language, placeText } from '../../findings/finding.ts';
import { speak, type Words } from '../../findings/speak.ts';
import type { Finding } from '../../model/finding.ts';
import type { Review, ReviewedFigure, ReviewedForm } from '../../model/review/review.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import { verdictCounts } from './review-json.ts';

/** A line of the list that a reviewer hands over. */
export interface Issue {
  readonly level: 'P0' | 'P1' | 'P2' | 'passed';
  readonly aspect: string;
  readonly subject: string;
  readonly place: string;
  readonly found: string;
  readonly judged: string;
  readonly action: string;
  readonly basis: string;
}

const words = {
  money: { zh: '资金', en: 'money' },
  weights: { zh: '分值', en: 'weights' },
  scores: { zh: '得分', en: 'scores' },
  total: { zh: '总分和等级', en: 'total and grade' },
  reading: { zh: '填报', en: 'form' },
  claimed: { zh: '自评 {claimed}，核算 {recomputed}', en: 'claimed {claimed}, recomputed {recomputed}' },
  correct: { zh: '请单位更正，或补充说明和依据', en: 'the unit corrects it, or explains with evidence' },
  look: { zh: '请人工核对佐证材料后判断', en: 'a person looks at the evidence and decides' },
  passed: { zh: '其余 {count} 项与规则一致', en: 'the other {count} figures follow the rule' },
  nothing: { zh: '—', en: '—' },
  profile: { zh: '计分方案 {id} {version}', en: 'profile {id} {version}' },
} as const satisfies Words;

function aspectOf({ kind }: ReviewedFigure): keyof typeof words {
  if (kind === 'fund-sum' || kind === 'execution-rate') return 'money';
  if (kind === 'total' || kind === 'score-sum' || kind === 'grade') return 'total';
  return kind.startsWith('weight') ? 'weights' : 'scores';
}

/** 等级: P0 what decides the result, P1 a figure that is wrong, P2 what a person has to look at. */
function levelOf(figure: ReviewedFigure): Issue['level'] {
  if (figure.verdict !== 'differs') return 'P2';
  return aspectOf(figure) === 'total' ? 'P0' : 'P1';
}

function ofForm(form: ReviewedForm, language: Language): Issue[] {
  const say = speak(language);
  const { profile, figures } = form;
  const { name } = form.form.project;
  const basis = say(words.profile, { id: profile.id, version: profile.version });
  const open = figures.filter(({ verdict, notes }) => verdict !== 'agrees' || notes.length > 0);
  const issues = open.map((figure): Issue => {
    const { claimed, recomputed, why, notes, cells, verdict } = figure;
    const figures2 = { claimed: claimed ?? say(words.nothing), recomputed: recomputed ?? say(words.nothing) };
    return {
      level: levelOf(figure),
      aspect: say(words[aspectOf(figure)] as (typeof words)['money']),
      subject: `${name} · ${say(figure.name)}`,
      place: placeText(cells.claimed ?? cells.actual ?? cells.weight, language),
      found: say(words.claimed, figures2),
      judged: [say(why), ...notes.map((one) => say(one))].join(say.marks.semicolon),
      action: say(verdict === 'differs' ? words.correct : words.look),
      basis,
    };
  });
  const passed = verdictCounts(form).agrees - open.filter(({ verdict }) => verdict === 'agrees').length;
  const rest: Issue = {
    level: 'passed',
    aspect: say(words.scores),
    subject: name,
    place: form.form.source.file,
    found: say(words.passed, { count: passed }),
    judged: '',
    action: '',
    basis,
  };
  return passed === 0 ? issues : [...issues, rest];
}

function ofFinding(found: Finding, language: Language): Issue {
  const { title, found: what, action, expected } = reportFinding(found, language);
  return {
    level: found.severity === 'block' ? 'P0' : 'P2',
    aspect: speak(language)(words.reading),
    subject: found.project?.name ?? '',
    place: placeText(found.place, language),
    found: title,
    judged: what,
    action,
    basis: expected,
  };
}

const order: readonly Issue['level'][] = ['P0', 'P1', 'P2', 'passed'];

/** The list of issues of a review, the gravest first; notes about reading are left to the command. */
export function reviewIssues({ forms, findings }: Review, language: Language): readonly Issue[] {
  const read = findings.filter(({ severity }) => severity !== 'note');
  const own = forms.flatMap((form) => form.findings);
  const said = [...own, ...read].map((found) => ofFinding(found, language));
  const all = [...forms.flatMap((form) => ofForm(form, language)), ...said];
  return [...all].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
