/**
 * What comes in lists, one by one: the next list is asked for when the last one is used up, and whoever stops early asks for no more. By hand, since a
 * generator inside a generator costs more for each entry of a bucket than to understand the server's answer.
 */
export class OneByOne<T> implements AsyncIterableIterator<T> {
  readonly #lists: AsyncIterator<readonly T[], void>;
  #list: readonly T[] = [];
  #at = 0;

  constructor(lists: AsyncIterator<readonly T[], void>) {
    this.#lists = lists;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const value = this.#list[this.#at];
    if (value === undefined) return this.#nextList();
    this.#at += 1;
    return Promise.resolve({ done: false, value });
  }

  async #nextList(): Promise<IteratorResult<T, undefined>> {
    const { done, value } = await this.#lists.next();
    if (done) return { done: true, value: undefined };
    this.#list = value;
    this.#at = 0;
    return this.next();
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    await this.#lists.return?.();
    this.#list = [];
    return { done: true, value: undefined };
  }
}
