/** A command that lists the IAM roles which a service of AWS may take on. */
export function rolesFor(service: string): string {
  return `aws iam list-roles --query "Roles[?contains(to_string(AssumeRolePolicyDocument), '${service}')].Arn" --output text`;
}
