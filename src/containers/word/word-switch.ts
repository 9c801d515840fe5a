/** Whether the value of an on/off element or attribute says off; without a value it is on. */
export const isOff = (value: string | undefined): boolean =>
  value === '0' || value === 'false' || value === 'off' || value === 'none';
