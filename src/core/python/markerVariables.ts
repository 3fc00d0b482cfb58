/** What the markers of requirements (PEP 508) may ask of an environment, `extra` aside. Values as Python itself gives them. */
export interface MarkerVariables {
  readonly os_name: string;
  readonly sys_platform: string;
  readonly platform_machine: string;
  readonly platform_python_implementation: string;
  readonly platform_release: string;
  readonly platform_system: string;
  readonly platform_version: string;
  /** "3.12" */
  readonly python_version: string;
  /** "3.12.4"; "3.12" where no file tells the rest. */
  readonly python_full_version: string;
  readonly implementation_name: string;
  readonly implementation_version: string;
}
