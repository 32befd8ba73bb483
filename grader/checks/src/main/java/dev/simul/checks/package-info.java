/**
 * The API for authors of checks: checks that run in a simulation, and assertions about what a call
 * did and when.
 *
 * <p>A check class is a JUnit class that carries {@link dev.simul.checks.Simulated}. Its checks
 * call the code under test through {@link dev.simul.checks.Calls}, put given times and results in
 * its way with {@link dev.simul.checks.Script}, and assert with {@link
 * dev.simul.checks.CheckAssertions}:
 *
 * <pre>{@code
 * @Simulated(given = WaitRandom.class)
 * class WaitNTest {
 *     private final Script<Duration> waits =
 *             Script.of(after(ofMillis(30)).value(FIVE), after(ofMillis(10)).value(NINE));
 *
 *     @BeforeEach
 *     void followTheScript() {
 *         WaitRandom.waiting = max -> waits.next();
 *     }
 *
 *     @Test
 *     void completion_order() {
 *         Call<List<Duration>> call = call(() -> WaitN.waitN(2, ofSeconds(1)));
 *
 *         assertThat(call).returned(List.of(NINE, FIVE)).took(ofMillis(30));
 *         assertThat(call).spans("wait").overlapped();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.simul.checks;

import org.jspecify.annotations.NullMarked;
