import type { CallOptions } from "../callOptions.ts";

/** How the files of a build are packed. ZenML 0.98: utils/archivable.py. */
export type ArchiveType = "tar" | "tar.gz" | "zip";

/** The files that an image is built from, a Dockerfile among them. ZenML 0.98: image_builders/build_context.py. */
export interface BuildContext {
  /** The folder of this machine that the files come from; absent: there are only those that were added. */
  readonly root?: string;
  /** The file that says which of them stay out; they are out already. */
  readonly dockerignoreFile?: string;
  /** Path in the archive → path on this machine. */
  getFiles(options?: CallOptions): Promise<Readonly<Record<string, string>>>;
  /** Path in the archive → text, of files that were added and stand before those of `getFiles`. */
  getExtraFiles(): Readonly<Record<string, string>>;
  /** The bytes of an archive of all files: the same bytes each time, unless a file changed. */
  archive(type: ArchiveType, options?: CallOptions): ReadableStream<Uint8Array>;
}

/** Options of a build, as Docker knows them. ZenML 0.98: config/docker_settings.py, DockerBuildOptions. */
export interface DockerBuildOptions {
  /** Get a newer base image even when there is one. */
  readonly pull?: boolean;
  /** Remove what the build left behind. */
  readonly rm?: boolean;
  readonly noCache?: boolean;
  /** Size of `/dev/shm`, in bytes. */
  readonly shmSize?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** Images whose layers may be used. */
  readonly cacheFrom?: readonly string[];
  /** Further options by their Docker name; they are handed on as they are. */
  readonly others?: Readonly<Record<string, unknown>>;
}
