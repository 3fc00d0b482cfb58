import { expect, test } from "bun:test";
import { join } from "node:path";
import { createCatalogue } from "../../../src/catalogue/catalogue.ts";
import { mergeRequirements } from "../../../src/core/python/mergeRequirements.ts";
import { requirementFormats } from "../../../src/core/python/requirementFormat.ts";
import { writeRequirements } from "../../../src/interop/requirementFiles/write.ts";
import { askPython } from "../askPython.ts";
import { zenmlPython } from "../python.ts";

const odd = [
  "x[a,b]>=1; python_version < '3.9'",
  "x>=2; python_version >= '3.9'",
  "zope.interface",
  'y; extra == "it\'s"',
];

test("every tool reads the same requirements, those of all integrations and odd ones", async () => {
  const all = (await createCatalogue().integrations()).flatMap(({ requirements }) => requirements);
  const owned = [...all, ...odd].map((requirement) => ({ requirement, owner: "x" }));
  const requirements = mergeRequirements(owned).map((each) => each.requirement);
  const forms = requirementFormats.filter((form) => form !== "apt");
  const questions = forms.map((form) => ({
    form,
    text: writeRequirements(form, { name: "a: stack # of/ours", requirements, aptPackages: ["ffmpeg"] }),
  }));
  const [first, ...others] = await askPython(zenmlPython, join(import.meta.dir, "read_forms.py"), questions);
  expect(first?.requirements).toHaveLength(requirements.length);
  for (const other of others) expect(other).toEqual(first as typeof other);
});
