import { inputNames } from '../../../model/place.ts';
import type { Block } from '../../tables/document.ts';
import { listing } from '../../tables/listing.ts';
import { body, heading, table } from '../blocks.ts';
import type { ReportContext } from '../report-context.ts';

/** Each rule file once, however many rules it holds. */
function ruleFiles({ run, say }: ReportContext): { what: string; file: string; sha256: string }[] {
  const files = new Map(run.rules.map(({ source }) => [`${source.file} ${source.sha256}`, source]));
  return [...files.values()].map((source) => ({ what: say({ zh: '评分规则', en: 'rules' }), ...source }));
}

/** 附件四 数据来源: program, profile, rules and input files with the SHA-256 of each. */
export function provenanceAnnex(context: ReportContext): Block[] {
  const { say, run } = context;
  const inputs = run.inputs.map((input) => ({
    what: say(inputNames[input.role]),
    ...input,
  }));
  const sources = [
    ...inputs,
    { what: say({ zh: '评分方案', en: 'scoring profile' }), ...run.profileSource },
    ...ruleFiles(context),
  ];
  const sheet = listing(
    'sources',
    say({ zh: '数据来源', en: 'Sources' }),
    [
      { heading: say({ zh: '内容', en: 'What' }), width: 16, entry: (source) => source.what },
      { heading: say({ zh: '文件', en: 'File' }), width: 46, entry: (source) => source.file },
      { heading: 'SHA-256', width: 70, entry: (source) => source.sha256 },
    ],
    sources,
    { orientation: 'landscape' },
  );
  return [
    heading(1, say({ zh: '附件四　数据来源', en: 'Annex 4. Sources' }), 'provenance'),
    body(
      say({
        zh: `本报告由 ${run.tool.name} ${run.tool.version} 生成，评分方案 ${run.profile.id} ${run.profile.version}。下列文件的 SHA-256 相同，即可重算出相同的结果。`,
        en: `Made by ${run.tool.name} ${run.tool.version} with the profile ${run.profile.id} ${run.profile.version}. Files with the same SHA-256 give the same results.`,
      }),
    ),
    table(sheet, say({ zh: '输入文件、方案和规则', en: 'Inputs, profile and rules' })),
  ];
}
