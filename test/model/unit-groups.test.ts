import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetUnitGroups, namesUnit } from '../../src/model/goals/budget-unit-groups.ts';
import { sameNamed } from '../../src/model/goals/same-named.ts';

const of = (text: string) => {
  const [code = '', name = ''] = text.split('|');
  return { unit: { code: code === '' ? null : code, name } };
};
const grouped = (...units: readonly string[]) =>
  budgetUnitGroups(units.map(of)).map(({ unit, members }) => `${unit.code ?? ''}|${unit.name} ×${members.length}`);

describe('the units of some projects', () => {
  it.each<[string, string[], string[]]>([
    ['one code with two names is one unit, under the commoner', ['1|甲', '1|乙', '1|乙'], ['1|乙 ×3']],
    ['the first of two names that are equally common', ['1|甲', '1|乙'], ['1|甲 ×2']],
    [
      'a name counts in all its spellings',
      ['1|丙', '1|甲（本级）', '1|甲(本级)', '1|丙', '1|甲 本级'],
      ['1|甲（本级） ×5'],
    ],
    ['codes in full width', ['405001|甲', '４０５００１|甲'], ['405001|甲 ×2']],
    ['a missing code', ['|甲', '405001|甲', '|甲'], ['405001|甲 ×3']],
    ['a missing code and another name under it', ['|甲', '405001|乙', '405001|甲'], ['405001|甲 ×3']],
    ['a missing name', ['405001|', '405001|甲'], ['405001|甲 ×2']],
    [
      'no codes and another spelling',
      ['|某市科协（本级）', '|某市科协 本级', '|某市科技馆'],
      ['|某市科协（本级） ×2', '|某市科技馆 ×1'],
    ],
    ['one name with two codes is two units', ['1|甲', '2|甲'], ['1|甲 ×1', '2|甲 ×1']],
    ['nothing says to which of two codes a name belongs', ['1|甲', '2|甲', '|甲'], ['1|甲 ×1', '2|甲 ×1', '|甲 ×1']],
  ])('%s', (_, units, expected) => expect(grouped(...units)).toEqual(expected));

  it('are the same whatever order the projects are in', () => {
    const unit = fc.record({
      code: fc.constantFrom(null, '1', '2', '１'),
      name: fc.constantFrom('甲', '乙', '甲 ', '（甲）', ''),
    });
    const sets = (units: readonly { unit: { code: string | null; name: string } }[]) =>
      new Set(budgetUnitGroups(units).map(({ members }) => new Set(members)));
    fc.assert(
      fc.property(
        fc.array(
          unit.map((one) => ({ unit: one })),
          { maxLength: 8 },
        ),
        (units) => {
          expect(sets([...units].reverse())).toEqual(sets(units));
          for (const { members } of budgetUnitGroups(units)) {
            const coded = members.filter((one) => one.unit.code !== null);
            for (const one of coded) expect(sameNamed(one.unit, coded[0]?.unit ?? one.unit)).toBe(true);
          }
        },
      ),
    );
  });

  it('are found by code, by any of their names, and by nothing else', () => {
    const [group] = budgetUnitGroups([of('405001|某市科协'), of('405001|某市科学技术协会')]);
    if (group === undefined) throw new Error('no group');
    expect(['405001', '某市 科协', '某市科学技术协会', '某市', ''].map((words) => namesUnit(group, words))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
