import { expect, it } from 'vitest';
import { certain } from '../../src/model/certain.ts';

it('gives what is there, blank or zero as it may be, and stops where nothing is', () => {
  expect([certain('', 'text'), certain(0, 'number'), certain(false, 'answer')]).toEqual(['', 0, false]);
  expect(() => certain(null, 'hash of the profile')).toThrow('this program is at fault: no hash of the profile');
  expect(() => certain(undefined, 'name')).toThrow('no name');
});
