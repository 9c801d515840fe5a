import type { Words } from '../../../findings/speak.ts';
import type { FilePurpose, ShownFile } from '../../messages.ts';
import { useAtHand } from '../at-hand.ts';
import { sizeText } from '../files-from.ts';
import { DropArea } from '../parts/drop-area.tsx';
import { Title } from '../parts/frame.tsx';
import { addressOf } from '../route.ts';
import { pageWords } from '../words.ts';

const words = {
  hint: {
    zh: '再放文件，或把改过的同名文件再放一次：会替换原来的。',
    en: 'Drop more files, or a corrected file of the same name: it takes the place of the one before.',
  },
  file: { zh: '文件', en: 'file' },
  takenFor: { zh: '当作', en: 'taken for' },
  holds: { zh: '内容', en: 'holds' },
  found: { zh: '问题', en: 'findings' },
  remove: { zh: '移除', en: 'remove' },
  removeThis: { zh: '移除 {name}', en: 'remove {name}' },
  assign: { zh: '{name} 当作什么', en: 'what {name} is taken for' },
  sizeAndHash: { zh: '{size}，SHA-256 {hash}…', en: '{size}, SHA-256 {hash}…' },
  year: { zh: '年度', en: 'year' },
  severalYears: {
    zh: '目标表里有几个年度，请选一个：',
    en: 'The goal tables are of several years; choose one:',
  },
  profile: { zh: '评分方案', en: 'scoring profile' },
  units: { zh: '单位和填报表', en: 'units and their workbooks' },
  unit: { zh: '单位', en: 'unit' },
  projects: { zh: '项目', en: 'projects' },
  indicators: { zh: '指标', en: 'indicators' },
  workbook: { zh: '填报表', en: 'workbook' },
  missing: { zh: '还没有填报表', en: 'no workbook yet' },
  goOn: { zh: '下一步：', en: 'Next: ' },
  toFindings: { zh: '看问题', en: 'see the findings' },
  toScores: { zh: '看得分', en: 'see the scores' },
  toFill: { zh: '在这里填', en: 'fill in here' },
  toTemplates: { zh: '取空白填报表', en: 'take blank workbooks' },
  needGoals: {
    zh: '缺绩效目标表：填报表要和它对应着打分，请把它也放进来。',
    en: 'The goal tables are missing: workbooks are scored against them. Drop them too.',
  },
} as const satisfies Words;

const purposes: Readonly<Record<FilePurpose, { zh: string; en: string }>> = {
  goals: { zh: '绩效目标表', en: 'goal table' },
  actuals: { zh: '填报表', en: 'filled-in workbook' },
  monitoring: { zh: '监控填报表', en: 'workbook of monitoring' },
  round: { zh: '监控结果数据', en: 'round of monitoring as data' },
  result: { zh: '自评结果数据', en: 'result as data' },
  manifest: { zh: '结果清单', en: 'manifest of results' },
  rules: { zh: '规则文件', en: 'rules' },
  profile: { zh: '评分方案文件', en: 'scoring profile' },
  form: { zh: '自评表样式', en: 'layout of a form' },
  configuration: { zh: '配置文件', en: 'configuration' },
  unknown: { zh: '不认识', en: 'not known' },
};

const assignable: readonly FilePurpose[] = ['goals', 'actuals', 'monitoring', 'unknown'];

function FileRow({ file }: { readonly file: ShownFile }) {
  const { say, change } = useAtHand();
  const choices = assignable.includes(file.purpose) ? assignable : [...assignable, file.purpose];
  const { block, review, note } = file.findings;
  const counts = [
    block > 0 ? `${say(pageWords.block)} ${block}` : '',
    review > 0 ? `${say(pageWords.review)} ${review}` : '',
    note > 0 ? `${say(pageWords.note)} ${note}` : '',
  ].filter((part) => part !== '');
  return (
    <tr>
      <th scope="row">
        {file.name}
        <small>{say(words.sizeAndHash, { size: sizeText(file.size), hash: file.sha256.slice(0, 12) })}</small>
      </th>
      <td>
        <select
          aria-label={say(words.assign, { name: file.name })}
          value={file.purpose}
          onChange={(event) => change('assign', { name: file.name, purpose: event.currentTarget.value as FilePurpose })}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {say(purposes[one])}
            </option>
          ))}
        </select>
      </td>
      <td>{file.holds}</td>
      <td class={block > 0 ? 'bad' : ''}>{counts.join(say.marks.comma)}</td>
      <td>
        <button
          type="button"
          class="quiet"
          aria-label={say(words.removeThis, { name: file.name })}
          onClick={() => change('remove', { names: [file.name] })}
        >
          {say(words.remove)}
        </button>
      </td>
    </tr>
  );
}

function Units() {
  const { say, overview } = useAtHand();
  const { units } = overview;
  if (units.length === 0) return null;
  return (
    <>
      <h2>{say(words.units)}</h2>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.unit)}</th>
              <th scope="col" class="n">
                {say(words.projects)}
              </th>
              <th scope="col" class="n">
                {say(words.indicators)}
              </th>
              <th scope="col">{say(words.workbook)}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={`${unit.code}|${unit.name}`}>
                <th scope="row">
                  {unit.code} {unit.name}
                </th>
                <td class="n">{unit.projects}</td>
                <td class="n">{unit.indicators}</td>
                <td class={unit.actuals.length === 0 ? 'soft' : ''}>
                  {unit.actuals.length === 0 ? say(words.missing) : unit.actuals.join(say.marks.and)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Choices() {
  const { say, overview, change } = useAtHand();
  const { years, year, profile, profileWhy, profiles } = overview;
  return (
    <p class="choices">
      {years.length > 1 ? (
        <label>
          {year === null ? say(words.severalYears) : say(words.year)}{' '}
          <select
            value={year ?? ''}
            onChange={(event) => change('choose', { year: Number(event.currentTarget.value) })}
          >
            {year === null ? <option value="">—</option> : null}
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      ) : null}{' '}
      <label>
        {say(words.profile)}{' '}
        <select value={profile} onChange={(event) => change('choose', { profile: event.currentTarget.value })}>
          {profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)} ({id})
            </option>
          ))}
        </select>
      </label>
      <span class="soft">{profileWhy}</span>
    </p>
  );
}

function Next() {
  const { say, overview } = useAtHand();
  const { result, units, findings } = overview;
  const next =
    result !== null
      ? ([
          ['findings', words.toFindings],
          ['scores', words.toScores],
        ] as const)
      : units.length > 0
        ? ([
            ['templates', words.toTemplates],
            ['fill', words.toFill],
            ...(findings.length > 0 ? [['findings', words.toFindings] as const] : []),
          ] as const)
        : [];
  if (next.length === 0) return null;
  return (
    <p class="buttons">
      {say(words.goOn)}
      {next.map(([screen, label]) => (
        <a key={screen} class="button" href={addressOf(screen)}>
          {say(label)}
        </a>
      ))}
    </p>
  );
}

/** The files at hand: what each is taken for, what is in it, which unit still lacks a workbook. */
export function Files() {
  const { say, give, overview } = useAtHand();
  const { files, units } = overview;
  const unmatched = units.length === 0 && files.some(({ purpose }) => purpose === 'actuals');
  return (
    <>
      <Title>{say(pageWords.files)}</Title>
      {files.length === 0 ? (
        <p>{say(pageWords.nothingYet)}</p>
      ) : (
        <div class="table">
          <table>
            <thead>
              <tr>
                <th scope="col">{say(words.file)}</th>
                <th scope="col">{say(words.takenFor)}</th>
                <th scope="col">{say(words.holds)}</th>
                <th scope="col">{say(words.found)}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <FileRow key={file.name} file={file} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unmatched ? <p class="fault">{say(words.needGoals)}</p> : null}
      <Choices />
      <Next />
      <Units />
      <DropArea onFiles={give} hint={say(words.hint)} />
    </>
  );
}
