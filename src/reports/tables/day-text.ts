/** 2027年1月15日 for a day such as 2027-01-15, anything else as it was written. */
export const dayText = (text: string): string => text.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, '$1年$2月$3日');
