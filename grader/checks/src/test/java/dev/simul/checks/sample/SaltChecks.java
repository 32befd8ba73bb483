package dev.simul.checks.sample;

import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.CheckTestKit;
import dev.simul.checks.Salt;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Simulated
public class SaltChecks {
    private static final Duration STATIC = Salt.ofSeconds(30);

    @Test
    void one() throws InterruptedException {
        write();
    }

    @Test
    void other() throws InterruptedException {
        write();
    }

    @Test
    void refuses_a_usual_number_outside_its_limits() {
        Salt.number("n", 9, 1, 8);
    }

    @Test
    void refuses_a_time_in_proportion_below_a_millisecond() {
        Salt.inProportion(ofNanos(1_500_000));
    }

    private static void write() throws InterruptedException {
        note("static " + STATIC);
        note("third " + Salt.ofSeconds(10));
        note("number " + Salt.number("n", 4, 3, 900_000));
        note("whole " + Salt.duration("t", ofSeconds(5), ofSeconds(1), ofSeconds(9_000)));
        note("nanos " + Salt.duration("u", ofNanos(5), ofNanos(1), ofSeconds(9_000)));
        note("words " + Salt.word("amber") + " " + Salt.word("amber") + " " + Salt.word("beryl"));
        note(Salt.text("from %s to %s", ofSeconds(90), ofSeconds(100)));
        Thread.ofVirtual().start(() -> note("thread " + Salt.ofSeconds(10))).join();
    }

    private static void note(String line) {
        CheckTestKit.journal().add(line);
    }
}
