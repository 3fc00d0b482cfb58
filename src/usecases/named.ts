/** What is needed to name a thing and to find it again. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
