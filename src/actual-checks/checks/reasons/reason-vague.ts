import { findingKind } from '../../../findings/finding-kind.ts';
import type { Entry } from '../../../model/actuals/actuals.ts';
import type { ProjectCheck } from '../../check.ts';
import { farAbove, isBlank, lostPoints } from '../../row-facts.ts';

const kind = findingKind('reason-vague', {
  severity: 'review',
  title: { zh: '原因太笼统', en: 'reason too vague' },
  found: {
    zh: '“{name}”的偏差原因是“{reason}”（{count}个字）',
    en: 'the reason for "{name}" is "{reason}" ({count} characters)',
  },
  expected: {
    zh: '不少于{least}个字，说清是什么事、什么时候、影响了多少',
    en: 'at least {least} characters that say what happened, when, and how much it mattered',
  },
  action: {
    zh: '请写出具体的事情和它影响的数量，或写明正在办理的调整手续',
    en: 'name the event and what it cost, or the adjustment that is under way',
  },
  why: {
    zh: '“客观原因”“工作需要”一类的话说明不了任何问题，复核人会退回要求重写。',
    en: 'Phrases such as "objective reasons" explain nothing; reviewers send them back.',
  },
});

/** Reviewers call a reason below this number of characters vague (domain: what reviewers look for). */
const minCharacters = 15;

/** Phrases that fit any project and explain none; what is left without them must still say something. */
const stockPhrases =
  /客观原因|主观原因|特殊原因|不可抗力(?:因素)?|工作需要|实际需要|实际情况|工作安排|按(?:照)?(?:计划|要求|规定|进度)(?:完成|执行|推进)?|正常(?:偏差|情况|完成|开展)?|合理(?:偏差|范围)?|疫情(?:影响|原因)?|受(?:到)?(?:疫情|政策|市场|外部环境)影响|政策(?:变化|调整|原因)?|资金(?:不足|紧张|未到位|原因)|预算(?:不足|调整)|(?:今后|下一步|下年)?(?:将)?(?:继续|进一步)?(?:加强|改进|努力|完善)(?:管理|工作|力度)?|由于|因为|导致|造成|目标(?:未)?完成|未(?:能)?完成|已完成|指标|项目|本年度?|今年|等/gu;
/** Characters that have to be left beside the stock phrases. */
const minOwnCharacters = 6;

// «……。。。。» must not make a reason long enough.
const characters = (text: string): number => [...text.replace(/[\s\p{P}\p{S}]+/gu, '')].length;

function isVague(reason: string): boolean {
  if ([...reason.replace(/\s+/gu, '')].length < minCharacters) return true;
  return characters(reason.replace(stockPhrases, '')) < minOwnCharacters;
}

/** Finds reasons that explain nothing, where one is due. */
export const reasonVague: ProjectCheck = {
  kind,
  scope: 'project',
  looksAt: {
    zh: '扣了分、远超目标或执行率低的地方写的偏差原因：不足15个字，或去掉套话以后几乎不剩什么。',
    en: 'Reasons given where one is due: under 15 characters, or hardly anything but stock phrases.',
  },
  silentOn: {
    zh: '没有扣分的指标写的短原因；空着的原因另有提示。',
    en: 'Short remarks on rows that lost nothing; blank reasons have a finding of their own.',
  },
  run: (project) => {
    const report = (name: string, reason: Entry | null, at: typeof project.at) => {
      if (reason === null || isBlank(reason) || !isVague(reason.text)) return [];
      const text = reason.text.trim();
      const count = String([...text.replace(/\s+/gu, '')].length);
      return [kind.found({ name, reason: text, count, least: String(minCharacters) }, at(reason))];
    };
    const { execution } = project.actual;
    return [
      ...report('预算执行', execution.reason, project.at),
      ...project.rows
        .filter((row) => lostPoints(row) || farAbove(row) !== null)
        .flatMap((row) => report(row.name, row.actual.reason, row.at)),
    ];
  },
  accept: [
    {
      projects: [
        {
          rows: [
            {
              name: '培训次数',
              target: '≥5次',
              actual: '4次',
              score: '8',
              reason: '十一月的一期因讲师生病改到下一年三月',
            },
            { name: '会议次数', target: '≥7次', actual: '7次', reason: '无' },
            { name: '场次', target: '≥5次', actual: '4次', score: '8' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [{ rows: [{ name: '培训次数', target: '≥5次', actual: '4次', score: '8', reason: '讲师生病' }] }],
      finds: ['“讲师生病”（4个字）'],
    },
    {
      projects: [
        {
          rows: [
            {
              name: '培训次数',
              target: '≥5次',
              actual: '4次',
              score: '8',
              reason: '由于客观原因，受疫情影响，未能完成，今后将进一步加强管理',
            },
          ],
        },
      ],
      finds: ['由于客观原因'],
    },
    { projects: [{ money: '100/100/60', reason: '资金未到位' }], finds: ['“预算执行”的偏差原因是“资金未到位”'] },
  ],
};
