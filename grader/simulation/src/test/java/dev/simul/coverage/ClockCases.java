package dev.simul.coverage;

import static dev.simul.coverage.WaitCase.exact;
import static dev.simul.coverage.WaitCase.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Methods that read a clock. */
final class ClockCases {
    /** Two seconds and 500 nanoseconds after the clock starts. */
    private static final Instant THEN = Instant.parse("2000-01-01T00:00:02.000000500Z");

    private ClockCases() {}

    static List<WaitCase> clocks() {
        return List.of(
                reads("System.nanoTime", ClockCases::nanosOfASecond, 1_000_000_000L),
                reads("System.currentTimeMillis", System::currentTimeMillis, THEN.toEpochMilli()),
                reads("Instant.now", Instant::now, THEN),
                reads("Clock.instant", Clock.systemUTC()::instant, THEN),
                reads("Clock.millis", () -> Clock.systemUTC().millis(), THEN.toEpochMilli()),
                reads(
                        "Clock.tickSeconds",
                        () -> Clock.tickSeconds(ZoneOffset.UTC).instant(),
                        Instant.parse("2000-01-01T00:00:02Z")),
                reads("InstantSource.instant", () -> InstantSource.system().instant(), THEN),
                reads(
                        "LocalDateTime.now",
                        () -> LocalDateTime.now(ZoneOffset.UTC),
                        LocalDateTime.ofInstant(THEN, ZoneOffset.UTC)),
                reads(
                        "LocalDate.now",
                        () -> LocalDate.now(ZoneOffset.UTC),
                        LocalDate.of(2000, 1, 1)),
                reads(
                        "LocalTime.now",
                        () -> LocalTime.now(ZoneOffset.UTC),
                        LocalTime.ofNanoOfDay(2_000_000_500L)),
                reads("OffsetDateTime.now", () -> OffsetDateTime.now().toInstant(), THEN),
                reads(
                        "ZonedDateTime.now",
                        () -> ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).toInstant(),
                        THEN),
                reads("Year.now", () -> Year.now(ZoneOffset.UTC), Year.of(2000)),
                reads("Date.Date", Date::new, Date.from(THEN)),
                reads(
                        "Calendar.getInstance",
                        () -> Calendar.getInstance().getTimeInMillis(),
                        THEN.toEpochMilli()),
                reads(
                        "Calendar.getInstance",
                        () ->
                                Calendar.getInstance(Locale.forLanguageTag("ja-JP-u-ca-japanese"))
                                        .getTimeInMillis(),
                        THEN.toEpochMilli()),
                reads(
                        "Calendar.getInstance",
                        () ->
                                Calendar.getInstance(Locale.forLanguageTag("th-TH-u-ca-buddhist"))
                                        .getTimeInMillis(),
                        THEN.toEpochMilli()),
                reads(
                        "GregorianCalendar.GregorianCalendar",
                        () -> new GregorianCalendar().getTimeInMillis(),
                        THEN.toEpochMilli()),
                reads(
                        "TimeZone.observesDaylightTime",
                        // Iran gave up summer time in 2022.
                        () -> TimeZone.getTimeZone("Asia/Tehran").observesDaylightTime(),
                        true),
                reads(
                        "LogRecord.getInstant",
                        () -> new LogRecord(Level.INFO, "message").getInstant(),
                        THEN));
    }

    private static long nanosOfASecond() throws InterruptedException {
        long from = System.nanoTime();
        Thread.sleep(seconds(1));
        return System.nanoTime() - from;
    }

    private static WaitCase reads(String api, Callable<?> clock, Object expected) {
        boolean measures = expected.equals(1_000_000_000L);
        Duration after = Duration.ofNanos(2_000_000_500L);
        return exact(
                api,
                measures ? after.plusSeconds(1) : after,
                () -> {
                    Thread.sleep(after);
                    assertThat((Object) clock.call()).isEqualTo(expected);
                });
    }
}
