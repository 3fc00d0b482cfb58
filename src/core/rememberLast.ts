/** The function, which works again only when it is given something else than the time before, compared by identity. */
export function rememberLast<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | undefined;
  return (...given) => {
    const before = last?.given;
    if (last === undefined || given.some((each, i) => !Object.is(each, before?.[i]))) {
      last = { given, result: work(...given) };
    }
    return last.result;
  };
}
