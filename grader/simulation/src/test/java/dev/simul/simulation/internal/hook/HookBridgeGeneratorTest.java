package dev.simul.simulation.internal.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Patches name hooks by their method names, so these are unique over all hook classes. */
class HookBridgeGeneratorTest {
    /** Has a hook. */
    static final class First {
        private First() {}

        public static void onCall() {}
    }

    /** Has a hook of the same name. */
    static final class Second {
        private Second() {}

        public static void onCall() {}
    }

    @Test
    void should_find_the_public_methods_of_hook_classes() {
        assertThat(HookBridgeGenerator.methodsOf(List.of(First.class))).containsOnlyKeys("onCall");
    }

    @Test
    void should_refuse_two_hooks_of_one_name() {
        assertThatThrownBy(() -> HookBridgeGenerator.methodsOf(List.of(First.class, Second.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "expected one hook of each name, but 'onCall' is declared in First and in"
                                + " Second: rename one of them");
    }

    @Test
    void should_refuse_the_name_of_a_hook_that_does_not_exist() {
        assertThatThrownBy(() -> HookBridgeGenerator.type("onNothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no hook is named 'onNothing'");
    }
}
