/**
 * The API for authors of checks. Checks run in a simulation, and make assertions about calls to the
 * code under test and their timing.
 *
 * <p>A check class is a JUnit class annotated with {@link dev.simul.checks.Simulated}. Its checks
 * call the code under test through {@link dev.simul.checks.Calls}, use {@link
 * dev.simul.checks.Script} to supply the code with given times and results, and make assertions
 * with {@link dev.simul.checks.CheckAssertions}:
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
