import { findingKind } from '../../../findings/finding-kind.ts';
import type { DocumentCheck } from '../../check.ts';
import { promisesOf } from '../../facts/goal-promises.ts';

const kind = findingKind('promise-unit-does-not-fit', {
  severity: 'note',
  title: { zh: '承诺的单位不对', en: 'unit of a promise does not fit' },
  found: {
    zh: '{where}写“{promise}”，{subject}不以“{unit}”计',
    en: '{whereEn} says "{promise}"; {subject} is not counted in "{unit}"',
  },
  expected: { zh: '单位为“{wanted}”的数字', en: 'a number in "{wanted}"' },
  action: { zh: '请把单位改为“{wanted}”，或改写这句话', en: 'change the unit to "{wanted}", or reword the sentence' },
  why: { zh: '单位不对，年终无法统计和核对。', en: 'With the wrong unit it can be neither counted nor checked.' },
});

// At the end of the subject: 高层次人才 are people; 人才工作站 are none.
const person = /(?:人才|人员|专家|学生|青少年|教师|医生|党员|群众|博士|硕士|院士|志愿者)$/u;
const organisations = new Set(['家', '所', '户', '处']);

/** Finds promises that count people in units of organisations: 高层次人才不少于10家. */
export const promiseUnitDoesNotFit: DocumentCheck = {
  kind,
  scope: 'document',
  looksAt: {
    zh: '承诺的对象是人，单位却是家、所、户、处。',
    en: 'Promises about people counted in units of organisations (家, 所, 户, 处).',
  },
  silentOn: { zh: '对象是单位、机构、企业的。', en: 'Promises about organisations or companies.' },
  run: (document) =>
    promisesOf(document).flatMap(({ promise, words, stands, where }) => {
      const unit = promise.target.unit ?? '';
      if (!person.test(promise.subject) || !organisations.has(unit)) return [];
      const args = {
        where: stands.zh,
        whereEn: stands.en,
        promise: words,
        subject: promise.subject,
        unit,
        wanted: '人',
      };
      return [kind.found(args, where)];
    }),
  accept: [
    {
      department: [{ title: '引才', indicators: '引入高层次人才不少于10人，建设博士创新站不少于15家。' }],
      projects: [{}],
    },
  ],
  reject: [
    { department: [{ title: '引才', indicators: '引入高层次人才不少于10家。' }], projects: [{}], finds: ['10家'] },
  ],
};
