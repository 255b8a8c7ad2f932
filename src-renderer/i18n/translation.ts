/**
 * What another language must give for an Italian namespace: the same keys, no more and no fewer.
 * Only Italian has the plural "many" (1,000,000 di documenti).
 */
export type Translation<Italian> = {
  readonly [Key in keyof Italian as Key extends `${string}_many` ? never : Key]: Italian[Key] extends string
    ? string
    : Translation<Italian[Key]>;
};
