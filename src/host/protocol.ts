import type { ComponentTypeId } from "../core/componentType.ts";
import type { Failure } from "../core/failure.ts";
import type { Finding } from "../core/finding.ts";
import type { FlavorSpec } from "../core/flavor.ts";

/** The hidden first word by which the program knows that it is the child that runs a person's code. */
export const childWord = "__run-user-code";

/** A copied flavor file, as the child finds it. */
export interface CopiedFile {
  /** The folder of the copy, absolute. */
  readonly folder: string;
  /** The flavor's file in it, with forward slashes. */
  readonly file: string;
  /** How people call it. */
  readonly shown: string;
  /** Absent: the only flavor that the file exports. */
  readonly exportName?: string;
  /** Packages that the files of the copy name. */
  readonly packages: readonly string[];
  /** The folder whose `node_modules`, or those above it, hold them. */
  readonly packagesFrom: string;
}

/** Reads a flavor and says all that is wrong with it. */
export interface DescribeRequest extends CopiedFile {
  readonly do: "describe";
  /** The type that the flavor must have; absent: any. */
  readonly type?: ComponentTypeId;
}

/** Checks a configuration with the flavor's own schema. */
export interface CheckRequest extends CopiedFile {
  readonly do: "check";
  /** The configuration with its texts read as the fields' types, as exact JSON. */
  readonly configuration: string;
}

/** Runs the tests of a flavor: those of its author, and the promises of its type. */
export interface TestRequest extends CopiedFile {
  readonly do: "test";
  /** The file with the author's tests, as in `file`; absent: there is none. */
  readonly tests?: string;
  /** Exact JSON: what a component is made of that the promises of the type are tried on. Absent: they are not tried. */
  readonly configuration?: string;
}

/** Runs a component of the type artifact store until its standard input ends. Messages follow the request (`store/messages.ts`). */
export interface ServeRequest extends CopiedFile {
  readonly do: "serve";
  readonly component: {
    readonly id: string;
    readonly name: string;
    /** As it is used, secret references resolved, as exact JSON. */
    readonly configuration: string;
    readonly authenticationSecret?: Readonly<Record<string, string>>;
  };
}

/** One test, and what came of it. */
export interface TestResult {
  readonly title: string;
  /** Whose it is: the author's, or a promise of the type. */
  readonly by: "author" | "type";
  /** What was found instead; absent: it holds. */
  readonly failed?: string;
}

/** What the child is asked that has one answer. */
export type Request = DescribeRequest | CheckRequest | TestRequest;

/** The first line of the child's standard input: what it was asked, with the word that its answer begins with: what a flavor prints does not have it. */
export interface Envelope {
  readonly token: string;
  readonly request: Request | ServeRequest;
}

/** What came of `describe`. Places are files of the copy. */
export interface Described {
  /** Absent: the findings hold the error that prevents it. */
  readonly spec?: FlavorSpec;
  /** The export that was taken. */
  readonly exportName?: string;
  readonly findings: readonly Finding[];
}

/** What each request is answered with. */
export interface Answers {
  readonly describe: Described;
  readonly check: { readonly failures: readonly Failure[] };
  readonly test: {
    /** Absent: the findings hold the error that prevents the tests. */
    readonly type?: ComponentTypeId;
    readonly findings: readonly Finding[];
    readonly results: readonly TestResult[];
  };
}
