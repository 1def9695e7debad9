package longthrow.console.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time in the past as people say it.
final class Since {
    private static final Pattern AGO = Pattern.compile("(\\d{1,6}) ?(s|min|h|d)");

    private Since() {}

    /// `20:14` (the last time it was that late), `2026-11-27`, `2026-11-27T20:14`, an instant, or `90min`, `2h`, `3d`
    /// before `now`; empty where the words are none of these.
    static Optional<Instant> of(String words, Instant now, ZoneId zone) {
        String text = words.strip().replace(' ', 'T');
        Matcher ago = AGO.matcher(words.strip());
        try {
            if (ago.matches()) {
                return Optional.of(now.minus(span(Long.parseLong(ago.group(1)), ago.group(2))));
            }
            if (text.endsWith("Z")) {
                return Optional.of(Instant.parse(text));
            }
            if (text.contains("T")) {
                return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
            }
            if (text.contains(":")) {
                Instant today = now.atZone(zone).with(LocalTime.parse(text)).toInstant();
                return Optional.of(today.isAfter(now) ? today.minus(Duration.ofDays(1)) : today);
            }
            return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Duration span(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
