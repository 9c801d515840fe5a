/** What stands around a target text: year of the document, comparator and unit from columns of their own, the indicator's levels and names. */
export interface TargetContext {
  readonly year?: number | null;
  readonly comparator?: string | null;
  readonly unit?: string | null;
  readonly level1?: string | null;
  readonly level2?: string | null;
  readonly level3?: string | null;
  readonly description?: string | null;
}
