import fc from "fast-check";

const number = fc.constantFrom("0", "1", "1", "2", "10", "01", "20261019123456789012345");
const few = fc.constantFrom("", "0", "1", "2", "02");
const separator = fc.constantFrom("", ".", "-", "_");

function joined(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((each) => each.join(""));
}

/** Mostly the one, now and then the other. */
function rarely(usual: string, other: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

const pre = joined(separator, fc.constantFrom("a", "b", "rc", "c", "alpha", "Beta", "pre", "preview"), separator, few);
const post = fc.oneof(
  joined(separator, fc.constantFrom("post", "rev", "R"), separator, few),
  fc.constantFrom("-1", "-0"),
);

/** Versions that are often near each other, in every spelling, with some texts that are none. */
export const version: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 20,
    arbitrary: joined(
      rarely("", fc.constantFrom("v", "1!", "0!", " ")),
      fc.array(number, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(".")),
      rarely("", pre),
      rarely("", post),
      rarely("", joined(separator, fc.constant("dev"), separator, few)),
      rarely("", joined(fc.constant("+"), fc.constantFrom("cu121", "1", "1.2", "Abc.1", "01", "a-1"))),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("", "1.", "abc", "1.0-x", "1.0+", "1..2", "1.0.post", "é1") },
);

const operator = fc.constantFrom("==", "!=", "<=", ">=", "<", ">", "~=", "===");

/** Some specifiers, most of them right. */
export const specifiers: fc.Arbitrary<string> = fc
  .array(joined(operator, fc.constantFrom("", " "), version, rarely("", fc.constant(".*"))), { maxLength: 3 })
  .map((each) => each.join(","));

const release = fc
  .array(fc.constantFrom("0", "1", "2", "10"), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join("."));

/** Specifiers about published versions, as people pin them. */
export const releases: fc.Arbitrary<string> = fc
  .array(joined(fc.constantFrom("==", "!=", "<=", ">=", "<", ">", "~="), release, rarely("", fc.constant(".*"))), {
    minLength: 1,
    maxLength: 4,
  })
  .map((each) => each.join(","));

const space = fc.constantFrom("", "", " ", "  ", "\t");
const variable = fc.constantFrom(
  ..."python_version python_full_version os_name os.name sys_platform sys.platform platform_release".split(" "),
  ..."platform_system platform_version platform_machine platform.machine platform_python_implementation".split(" "),
  ..."python_implementation implementation_name implementation_version extra extras nonsense".split(" "),
);
const text = fc
  .constantFrom(
    ..."3.8 3.12 3.12.4 3.9.* linux win32 posix x86_64 gpu Dev_Tools dev-tools CPython 6.1 5.0-generic".split(" "),
    "",
    "3.8 3.12",
    "linux darwin",
  )
  .chain((each) => fc.constantFrom(`"${each}"`, `'${each}'`));
const sign = fc.constantFrom("==", "!=", "<", "<=", ">", ">=", "~=", "===", " in ", " not in ", " not  in ");
const comparison = fc.oneof(
  { weight: 6, arbitrary: joined(variable, space, sign, space, text) },
  { weight: 2, arbitrary: joined(text, space, sign, space, variable) },
  { weight: 1, arbitrary: joined(fc.oneof(text, variable), sign, fc.oneof(text, variable)) },
);
const { marker } = fc.letrec<{ marker: string }>((tie) => ({
  marker: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    comparison,
    joined(fc.constant("("), space, tie("marker"), space, fc.constant(")")),
    joined(tie("marker"), fc.constantFrom(" and ", " or "), tie("marker")),
  ),
}));

const name = fc.constantFrom("foo", "Foo.Bar", "a_b-c", "x", "1a", "-bad", "bad-", "foo_", "é", "discord.py", "A--B");
const extras = fc.constantFrom("[gpu]", "[Dev_Tools,gpu]", "[ gpu , x ]", "[]", "[a,]", "[a b]", "[", "[é]");
// What stands behind === may be any text; where it is none of ASCII, the library takes the commas behind it for a part of it.
const asciiSpecifiers = specifiers.filter((each) => /^[ -~]*$/.test(each));
const source = fc.oneof(
  { weight: 6, arbitrary: asciiSpecifiers },
  { weight: 2, arbitrary: joined(fc.constant("("), space, asciiSpecifiers, space, fc.constant(")")) },
  { weight: 1, arbitrary: joined(fc.constant("@"), space, fc.constantFrom("https://x/y.whl", "file:///x "), space) },
  { weight: 1, arbitrary: fc.constantFrom(">=1,", ",>=1", ">=1,,<2", ">=1 <2", "=1", ">=", "(>=1") },
);

/** Requirements with extras, versions and markers; most are right. */
export const requirement: fc.Arbitrary<string> = joined(
  space,
  name,
  space,
  rarely("", extras),
  space,
  source,
  fc.oneof(fc.constant(""), joined(space, fc.constant(";"), space, marker, space)),
  fc.oneof({ weight: 30, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.constantFrom(")", "x", "\n", ";") }),
);

const linux = {
  python_version: "3.12",
  python_full_version: "3.12.4",
  os_name: "posix",
  sys_platform: "linux",
  platform_machine: "x86_64",
  platform_python_implementation: "CPython",
  platform_release: "6.1.0-18-amd64",
  platform_system: "Linux",
  platform_version: "#1 SMP",
  implementation_name: "cpython",
  implementation_version: "3.12.4",
};
const windows = {
  ...linux,
  python_version: "3.8",
  python_full_version: "3.8.1",
  os_name: "nt",
  sys_platform: "win32",
  platform_machine: "AMD64",
  platform_python_implementation: "PyPy",
  platform_release: "10",
  platform_system: "Windows",
};

/** Two environments that markers tell apart. */
export const variables: fc.Arbitrary<typeof linux> = fc.constantFrom(linux, windows);

/** An extra that is asked for, or none. */
export const extra: fc.Arbitrary<string> = fc.constantFrom("", "gpu", "dev-tools");
