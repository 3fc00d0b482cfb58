import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { folded, fuzzyMatch, fuzzyScore } from "../../src/core/fuzzy.ts";
import { filterWords, findable, rankOf, type Sought, wayIn, wayOf, ways } from "../../src/core/fuzzySearch.ts";

/** The text with the letters that a word matched in brackets; undefined: it was not found. */
function lit(word: string, text: string): string | undefined {
  const match = fuzzyMatch(folded(word), folded(text), text);
  if (match === undefined) return undefined;
  return [...text]
    .map((letter, at) => (match.at.includes(at) ? `[${letter}]` : letter))
    .join("")
    .replaceAll("][", "");
}

describe("a word is found", () => {
  test("where letters were left out", () => {
    expect(lit("vrtxorch", "vertex orchestrator")).toBe("[v]e[rt]e[x] [orch]estrator");
    expect(lit("prdst", "production-store")).toBe("[pr]o[d]uction-[st]ore");
    expect(lit("smo", "SageMakerOrchestrator")).toBe("[S]age[M]aker[O]rchestrator");
  });

  test("whatever the case, also where small letters are longer than capitals", () => {
    expect(lit("PROD", "my-Prod")).toBe("my-[Prod]");
    expect(lit("prod", "İstanbul prod")).toBe("İstanbul [prod]");
    expect(lit("istanbul", "istanbul İ")).toBe("[istanbul] İ");
  });

  test("not from letters that only happen to stand in this order", () => {
    expect(lit("pod", "prometheus-and-grafana")).toBeUndefined();
    expect(lit("123", "component-010203")).toBeUndefined();
    expect(lit("stack-0", "stack-50")).toBeUndefined();
    expect(lit("123", "component-01234")).toBe("component-0[123]4");
  });
});

describe("what fits better", () => {
  test("comes first: the beginning, then the start of a word, then the middle of one, then what left letters out", () => {
    const texts = ["reprod", "p-r-o-d", "eu-prod", "prod-eu", "p.xr.od"];
    const ranked = texts.toSorted((a, b) => (fuzzyScore("prod", b) ?? -1) - (fuzzyScore("prod", a) ?? -1));
    expect(ranked.slice(0, 3)).toEqual(["prod-eu", "eu-prod", "p-r-o-d"]);
  });

  test("is lit: whole words before scattered letters", () => {
    expect(lit("prod", "pr-od-prod")).toBe("pr-od-[prod]");
    expect(lit("od", "reprod-od")).toBe("reprod-[od]");
  });
});

const letters = fc.constantFrom(..."abAB12-_. éßİ");
const texts = fc.array(letters, { maxLength: 30 }).map((each) => each.join(""));

describe("whatever is looked for", () => {
  test("what is lit spells the word, in its order", () => {
    fc.assert(
      fc.property(texts, texts, (word, text) => {
        const [small, lower] = [folded(word), folded(text)];
        const match = fuzzyMatch(small, lower, text);
        expect(match?.score).toBe(fuzzyScore(small, lower, text));
        if (match === undefined) return;
        expect(match.at.map((at) => lower[at]).join("")).toBe(small);
        expect(match.at.every((at, i) => i === 0 || at > (match.at[i - 1] ?? at))).toBe(true);
      }),
    );
  });

  test("every part of a text is found in it", () => {
    fc.assert(
      fc.property(texts, fc.nat(30), fc.nat(30), (text, from, length) => {
        const part = text.slice(from, from + length);
        expect(part === "" || fuzzyScore(folded(part), folded(text), text) !== undefined).toBe(true);
      }),
    );
  });

  test("one more letter never finds more", () => {
    fc.assert(
      fc.property(texts, texts, letters, (word, text, more) => {
        if (fuzzyScore(folded(word + more), folded(text), text) !== undefined)
          expect(fuzzyScore(folded(word), folded(text), text)).toBeDefined();
      }),
    );
  });

  test("a text keeps its places when its letters become small", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect(folded(text).length).toBe(text.length)));
  });
});

describe("a thing", () => {
  const thing: Sought = {
    name: "warehouse",
    fields: ["s3", "env=prod", "team=data science"],
    prose: "Keeps artifacts in a bucket of Amazon S3.",
  };
  const rank = (filter: string, what: Sought = thing) => rankOf(filterWords(filter), findable(what));

  test("is found by its name, its fields and its prose, all words wanted", () => {
    expect(rank("whs")).toBeDefined();
    expect(rank("env=prod s3")).toBeDefined();
    expect(rank("bucket AMAZON ware")).toBeDefined();
    expect(rank("bucket gcs")).toBeUndefined();
    expect(rank("  ")).toBe(0);
  });

  test("is not found by scattered letters of its prose", () => {
    expect(rank("bckt")).toBeUndefined();
  });

  test("found by its name comes before one found by a field, and that before prose", () => {
    const [byName, byField, byProse] = [
      rank("s3", { name: "x-s.3" }),
      rank("s3", { name: "x", fields: ["s3"] }),
      rank("s3", { name: "x", prose: "s3" }),
    ];
    expect(byName ?? 0).toBeGreaterThan(byField ?? 0);
    expect(byField ?? 0).toBeGreaterThan(byProse ?? -1);
    expect(byProse).toBeDefined();
  });
});

describe("the way in which a word is found in a thing", () => {
  const way = (word: string, what: Sought) => {
    const found = wayOf(word, findable(what));
    return found === undefined ? undefined : wayIn(found);
  };

  test("is the better the more of the word stands together, and the shorter the text is that holds it", () => {
    expect(way("ecr", { name: "ecr-prod", prose: "ecr" })).toBe(ways.byName);
    expect(way("ecr", { name: "encryption_key_arn", fields: ["Amazon ECR"] })).toBe(ways.byField);
    expect(way("ecr", { name: "client_secret", prose: "For ECR." })).toBe(ways.inName);
    expect(way("ecr", { name: "encryption_key_arn", prose: "The key of ECR." })).toBe(ways.asWordOfProse);
    expect(way("ecr", { name: "encryption_key_arn", fields: ["x"], prose: "A secret." })).toBe(ways.spread);
    expect(way("ecr", { name: "key", prose: "A secret." })).toBe(ways.inSentence);
    expect(way("ecr", { name: "key", prose: "A token." })).toBeUndefined();
  });

  test("is there whenever the thing is found, and only then", () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (word, name, field, prose) => {
        const thing = findable({ name, fields: [field], prose });
        const small = folded(word);
        expect(wayOf(small, thing) === undefined).toBe(rankOf([small], thing) === undefined);
      }),
    );
  });
});
