import { findingKind } from '../../../findings/finding-kind.ts';
import { remember } from '../../../model/remember.ts';
import type { DocumentCheck } from '../../check.ts';
import type { ProjectView } from '../../document-view.ts';
import { plainText } from '../../facts/indicator-name.ts';
import { targetKey } from '../../facts/row-twins.ts';

const kind = findingKind('indicators-copied', {
  severity: 'note',
  title: { zh: '指标照搬另一个项目', en: 'indicators copied from another project' },
  found: {
    zh: '{rows}个指标中有{same}个与“{other}”的名称和指标值相同',
    en: '{same} of {rows} indicators have the name and the target of "{other}"',
  },
  expected: { zh: '反映本项目内容和规模的指标', en: 'indicators that show what this project does and how much' },
  action: {
    zh: '请按本项目的资金用途重新设置，或说明两个项目如何分别统计',
    en: 'set them after the purpose of this project, or say how the two projects are counted apart',
  },
  why: {
    zh: '两个项目用同一套数，要么成果重复计算，要么指标与项目无关，审核时都会被退回。',
    en: 'With one set of figures for two projects either the results are counted twice or they say nothing about the project.',
  },
});

/** From this many rows and this share of the same rows on a table counts as copied; chosen so that common closing rows don't. */
const minRows = 5;
const minShare = 0.8;

const rowKeys = remember((view: ProjectView) => view.rows.map((row) => `${row.name}|${targetKey(row)}`));
const keySet = remember((view: ProjectView) => new Set(rowKeys(view)));

function sameRows(a: ProjectView, b: ProjectView): number {
  const keys = keySet(b);
  return rowKeys(a).filter((key) => keys.has(key)).length;
}

function original(view: ProjectView, earlier: readonly ProjectView[]): ProjectView | undefined {
  return earlier.find((other) => {
    const sameName = plainText(view.project.name) === plainText(other.project.name);
    const longer = Math.max(view.rows.length, other.rows.length);
    return !sameName && sameRows(view, other) >= longer * minShare;
  });
}

/** Finds projects whose indicators are those of another project of the document, names and targets. */
export const indicatorsCopied: DocumentCheck = {
  kind,
  scope: 'document',
  looksAt: {
    zh: '至少5个指标、其中八成以上与同一文件里另一个项目的名称和指标值都相同。',
    en: 'Tables of five rows or more of which 80 % have name and target of another project in the document.',
  },
  silentOn: {
    zh: '不同单位的同名经常性项目；分批次项目中指标值按规模不同的。',
    en: 'Recurrent projects of the same name in other units; batches whose targets follow their size.',
  },
  run: (document) =>
    document.projects.flatMap((view, index) => {
      const other = view.rows.length < minRows ? undefined : original(view, document.projects.slice(0, index));
      if (other === undefined) return [];
      const args = { rows: String(view.rows.length), same: String(sameRows(view, other)), other: other.project.name };
      return [kind.found(args, view.where)];
    }),
  accept: [
    {
      projects: [
        {
          name: '甲',
          rows: [
            '产出指标|数量指标|次数|≥4次',
            '产出指标|质量指标|合格率|100%',
            '产出指标|成本指标|总成本|≤4万元',
            '效益指标|社会效益指标|受益人数|≥40人',
            '满意度指标|服务对象满意度指标|满意度|≥90%',
          ],
        },
        {
          name: '乙',
          rows: [
            '产出指标|数量指标|次数|≥8次',
            '产出指标|质量指标|合格率|100%',
            '产出指标|成本指标|总成本|≤9万元',
            '效益指标|社会效益指标|受益人数|≥60人',
            '满意度指标|服务对象满意度指标|满意度|≥90%',
          ],
        },
      ],
    },
  ],
  reject: [
    {
      projects: [
        {
          name: '科普经费',
          rows: [
            '产出指标|数量指标|次数|≥4次',
            '产出指标|质量指标|合格率|100%',
            '产出指标|成本指标|总成本|≤4万元',
            '效益指标|社会效益指标|受益人数|≥40人',
            '满意度指标|服务对象满意度指标|满意度|≥90%',
          ],
        },
        {
          name: '科学素质经费',
          rows: [
            '产出指标|数量指标|次数|≥4次',
            '产出指标|质量指标|合格率|100%',
            '产出指标|成本指标|总成本|≤9万元',
            '效益指标|社会效益指标|受益人数|≥40人',
            '满意度指标|服务对象满意度指标|满意度|≥90%',
          ],
        },
      ],
      finds: ['5个指标中有4个'],
    },
  ],
};
