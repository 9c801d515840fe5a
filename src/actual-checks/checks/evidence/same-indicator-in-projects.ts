import { listed } from '../../../findings/args.ts';
import { findingKind } from '../../../findings/finding-kind.ts';
import { decimal } from '../../../model/decimal.ts';
import { grouped } from '../../../model/grouped.ts';
import { comparable, comparableWords } from '../../../model/text/same-text.ts';
import type { AcrossCheck } from '../../check.ts';
import type { ProjectView, RowView } from '../../project-view.ts';
import { levelsOf } from '../../row-facts.ts';

const kind = findingKind('same-indicator-in-projects', {
  severity: 'review',
  title: { zh: '互不相关的项目有同样的指标和数值', en: 'unrelated projects with the same indicator and figures' },
  found: {
    zh: '“{name}”（指标值{target}，完成{actual}）同时在：{projects}',
    en: '"{name}" (target {target}, actual {actual}) is in: {projectsEn}',
  },
  expected: { zh: '每个项目报自己的产出和效益', en: 'outputs and benefits of its own in each project' },
  action: {
    zh: '请核对这项成果属于哪个项目，其余项目改报自己的指标',
    en: 'see whose achievement it is, and give the other projects indicators of their own',
  },
  why: {
    zh: '同一项成果在几个项目里各报一次，是照抄表格或重复计算成绩的信号。',
    en: 'One achievement that several projects report is a sign of copied forms or of counting twice.',
  },
});

/** Words that projects of any sort have in their names. */
const ofAnyProject =
  /项目|经费|资金|专项|补助|补贴|工作|工程|建设|服务|管理|运行|维护|保障|业务|购置|支出|20\d\d|年度|年|第?[一二三四五六七八九十\d]+(?:期|批|标段)?|[^\p{Script=Han}]/gu;

/** Pairs of characters of a name that say what a project is about: 消防器材购置 has 消防, 防器, 器材. */
function topics(name: string): readonly string[] {
  const words = name.normalize('NFKC').replace(ofAnyProject, ' ');
  return words.split(/\s+/).flatMap((word) => [...word].slice(1).map((second, at) => `${[...word][at]}${second}`));
}

/** True where the names of two projects have nothing in common that says what they are about. */
function unrelated(one: ProjectView, other: ProjectView): boolean {
  const [own, theirs] = [topics(one.actual.name), topics(other.actual.name)];
  return own.length > 0 && theirs.length > 0 && !own.some((topic) => theirs.includes(topic));
}

/** Shorter names (次数, 覆盖率) say little. */
const minName = 4;

interface Reported {
  readonly row: RowView;
  readonly project: ProjectView;
}

/** What two rows have to share; null where little can differ: satisfaction, whole percents, one or none, and what is no quantity. */
function keyOf({ row }: Reported): string | null {
  const { reading, target } = row.score;
  if (reading?.kind !== 'quantity' || reading.value === null) return null;
  if ([...comparableWords(row.name)].length < minName || /满意/.test(`${levelsOf(row)}${row.name}`)) return null;
  const value = decimal(reading.value);
  if (value.lessThanOrEqualTo(1) || (reading.unit === '%' && value.isInteger())) return null;
  return [comparableWords(row.name), comparable(target.text), `${reading.value}${reading.unit}`].join('|');
}

/** Finds the same indicator with the same target and actual in projects that have nothing to do with each other. */
export const sameIndicatorInProjects: AcrossCheck = {
  kind,
  scope: 'across',
  looksAt: {
    zh: '几个项目有名称、指标值和完成值都相同的定量指标，而项目名称除“经费”“项目”一类的词外没有相同的字眼。',
    en: 'Quantities of one name, target and actual in projects whose names share no word but such as 经费 or 项目.',
  },
  silentOn: {
    zh: '满意度、百分数是整数的、1或0、名称不足4个字的指标，和名称相近的项目。',
    en: 'Satisfaction, whole percents, one or none, names of fewer than four characters, and projects of similar names.',
  },
  run: (projects) => {
    const all = projects.flatMap((project) => project.rows.map((row): Reported => ({ row, project })));
    return [...grouped(all, keyOf).values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const others = group.filter(({ project }) => unrelated(first.project, project));
      const [other] = others;
      if (other === undefined) return [];
      const names = [...new Set([first, ...others].map(({ project }) => project.actual.name))];
      const { row } = other;
      const args = {
        name: row.name,
        target: row.score.target.text,
        actual: first.row.shown,
        ...listed('projects', names),
      };
      return [kind.found(args, row.at(row.actual.actual))];
    });
  },
  accept: [
    {
      projects: [
        { name: '消防器材购置经费', rows: [{ name: '培训人员数量', target: '≥500人', actual: '520人' }] },
        { name: '基层消防培训', rows: [{ name: '培训人员数量', target: '≥500人', actual: '520人' }] },
      ],
    },
    {
      projects: [
        {
          name: '消防器材购置经费',
          rows: [
            { name: '培训人员数量', target: '≥500人', actual: '520人' },
            { name: '故障处理及时率', target: '≥90%', actual: '95%' },
            { name: '服务对象满意度', target: '≥90%', actual: '95%' },
          ],
        },
        {
          name: '绿化养护经费',
          rows: [
            { name: '培训人员数量', target: '≥500人', actual: '530人' },
            { name: '故障处理及时率', target: '≥90%', actual: '95%' },
            { name: '服务对象满意度', target: '≥90%', actual: '95%' },
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        { name: '消防器材购置经费', rows: [{ name: '故障处理及时率', target: '≥90%', actual: '97.35%' }] },
        { name: '绿化养护经费', rows: [{ name: '故障处理及时率', target: '≥90%', actual: '97.35%' }] },
      ],
      finds: ['完成97.35%）同时在：消防器材购置经费、绿化养护经费'],
    },
    {
      projects: [
        { name: '民族事务工作经费', rows: [{ name: '服务老年人数', target: '≥500人', actual: '520人' }] },
        { name: '居家养老服务补贴', rows: [{ name: '服务老年人数', target: '≥500人', actual: '520' }] },
      ],
      finds: ['“服务老年人数”（指标值≥500人，完成520人）同时在：民族事务工作经费、居家养老服务补贴'],
    },
  ],
};
