/** 完成时间, 到货时间, 举办时间: when something is done rather than how long it takes. */
export const namesMoment = (name: string): boolean =>
  /完成|时限|截止|交付|验收|(?:举办|开展|召开|组织|到货|上线|发放|拨付|竣工|完工|投用|启用|开工|放流|采购)时间/u.test(
    name,
  );
