/** What `import` gives to a flavor by name in any folder: modules that are in the program itself. */
export const providedNames: readonly string[] = ["mlstack", "zod", "@aws-sdk/client-s3"];
