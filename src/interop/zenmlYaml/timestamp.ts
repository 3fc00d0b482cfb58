const pattern =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:(Z)|([-+])(\d\d?)(?::(\d\d))?))?)?$/;

/**
 * A date or a moment of YAML 1.1 as the text that ZenML stores for it: `2024-01-31`, `2024-01-31T10:20:30.500000+02:00`. Undefined: there is no such day,
 * or no such time. Source: PyYAML 6, constructor.py, and how pydantic writes what it makes.
 */
export function timestampText(text: string): string | undefined {
  const [, year = "", month = "", day = "", hour, minute = "", second = "", fraction = "", utc, sign, ahead, minutes] =
    pattern.exec(text) ?? [];
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  if (!isDay(date)) return undefined;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const micro = fraction.slice(0, 6).padEnd(6, "0");
  const parts = micro === "000000" ? "" : `.${micro}`;
  const time = `${date}T${hour.padStart(2, "0")}:${minute}:${second}${parts}`;
  if (utc !== undefined) return `${time}Z`;
  return sign === undefined ? time : `${time}${zone(sign, ahead ?? "0", minutes ?? "00")}`;
}

function isDay(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`);
  return !date.startsWith("0000") && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date);
}

function zone(sign: string, hours: string, minutes: string): string {
  return Number(hours) === 0 && minutes === "00" ? "Z" : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}
