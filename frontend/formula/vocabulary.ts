/** The words that can stand in a formula, as the server knows them. */
export interface Vocabulary {
  readonly functions: readonly { readonly word: string; readonly signature: string; readonly help: string }[];
  readonly keywords: readonly string[];
  readonly tables: readonly Table[];
  readonly metrics: readonly { readonly key: string; readonly name: string }[];
}

export interface Table {
  readonly name: string;
  /** The name as a formula must write it. */
  readonly written: string;
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly written: string; readonly kind: string }[];
}

export const NO_WORDS: Vocabulary = { functions: [], keywords: [], tables: [], metrics: [] };
