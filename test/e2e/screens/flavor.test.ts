import { afterAll, beforeAll, expect, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

const home = new Home();
beforeAll(async () => {
  await home.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod");
  await home.do("stack", "register", "prod", "-o", "default", "-a", "s3-prod");
});
afterAll(() => home[Symbol.dispose]());

test("a flavor shows what it is, what it needs and who uses it", async () => {
  await using app = await start({ home: home.path });
  await app.flavors.open("artifact store");
  await app.flavors.select("s3");
  app.press("flavor.fields");
  await app.expectAt("stacks", "flavors: artifact store", "Amazon S3");
  await app.expectShown("runs          here and in ZenML", "s3fs>2022.3.0", "s3://", /s3-prod +in prod/);
});

test("each field shows its help, long help, example and where to look a value up", async () => {
  await using app = await start({ home: home.path });
  await app.flavors.open("artifact store");
  await app.flavors.select("s3");
  app.press("flavor.fields");
  await app.expectAt("stacks", "flavors: artifact store", "Amazon S3");
  await app.filter("path");
  await app.expectCursor("path");
  await app.expectShown(/type +text/, /example +s3:/, /find +aws s3 ls/, "Required.");
});

test("a component is made from the flavor that is shown", async () => {
  await using app = await start({ home: home.path });
  await app.flavors.open("artifact store");
  await app.flavors.select("local");
  app.press("flavor.fields");
  await app.expectAt("stacks", "flavors: artifact store", "Local folder");
  app.press("flavor.use");
  await app.expectShown("new local");
});

test("a component that is made from a field begins at that field", async () => {
  await using app = await start({ home: home.path });
  await app.flavors.open("artifact store");
  await app.flavors.select("s3");
  app.press("flavor.fields");
  await app.expectAt("stacks", "flavors: artifact store", "Amazon S3");
  await app.filter("client_kwargs");
  await app.expectCursor("client_kwargs");
  app.press("flavor.use");
  await app.expectShown("new s3");
  await app.expectCursor("client_kwargs");
});

test("the palette leads to a field", async () => {
  await using app = await start({ home: home.path });
  await app.palette.choose("s3_additional_kwargs amazon", "s3_additional_kwargs");
  await app.expectAt("stacks", "flavors: artifact store", "Amazon S3");
  await app.expectCursor("s3_additional_kwargs");
  await app.back();
  await app.expectAt("stacks", "flavors: artifact store");
  expect(app.cursorRow()?.text).toContain("s3");
});
