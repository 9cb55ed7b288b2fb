/** `9am`, `9:30 pm`, `18:30`, `midday`, `noon` */
const clockPattern = /^(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)?$/u;

/** `9am` → `09:00`, `18:30` → `18:30`, `midday` → `12:00`; null for what is no time, or a bare number over 23. */
export function parseTimeOfDay(text: string): string | null {
  const typed = text.trim().toLowerCase();
  if (typed === 'midday' || typed === 'noon' || typed === '12 noon') return '12:00';
  const match = clockPattern.exec(typed);
  if (match === null) return null;
  const [, hourText = '', minuteText = '00', half] = match;
  if (half !== undefined && (Number(hourText) < 1 || Number(hourText) > 12)) return null;
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minuteText) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minuteText}`;
}
