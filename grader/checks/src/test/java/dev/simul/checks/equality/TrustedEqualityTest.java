package dev.simul.checks.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.CheckAssertions;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TrustedEqualityTest {
    /** Claims to be equal to everything, with the hash code of 7. */
    private static final class Liar {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return Integer.hashCode(7);
        }
    }

    /** An empty list that claims to be equal to everything. */
    private static final class LyingList extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    static final List<List<Object>> EQUAL =
            List.of(
                    List.of(7, 7),
                    List.of(List.of(1, 2), new LinkedList<>(List.of(1, 2))),
                    List.of(List.of(), new ArrayList<>()),
                    List.of(Set.of(3, 1, 2), new TreeSet<>(Set.of(1, 2, 3))),
                    List.of(Map.of("a", List.of(1)), new HashMap<>(Map.of("a", List.of(1)))),
                    List.of(List.of(Set.of(1)), List.of(new HashSet<>(Set.of(1)))),
                    List.of(new int[] {1, 2}, new int[] {1, 2}));

    static final List<List<Object>> DIFFERENT =
            List.of(
                    List.of(7, new Liar()),
                    List.of(7, 7L),
                    List.of(List.of(7), List.of(new Liar())),
                    List.of(List.of(7), new LyingList()),
                    List.of(List.of(List.of(7)), List.of(new LyingList())),
                    List.of(Set.of(7), Set.of(new Liar())),
                    List.of(Map.of(7, 1), Map.of(new Liar(), 1)),
                    List.of(Map.of(1, 7), Map.of(1, new Liar())),
                    List.of(List.of(1, 2), Set.of(1, 2)),
                    List.of(List.of(1, 2), List.of(2, 1)),
                    List.of(List.of(1), List.of(1, 2)),
                    List.of(Set.of(1), Set.of(1, 2)),
                    List.of(new int[] {1, 2}, new int[] {2, 1}));

    @ParameterizedTest
    @FieldSource("EQUAL")
    void should_find_equal_values_equal(List<Object> pair) {
        assertThat(TrustedEquality.areEqual(pair.getFirst(), pair.getLast())).isTrue();
    }

    @ParameterizedTest
    @FieldSource("DIFFERENT")
    void should_not_believe_a_value_that_claims_to_be_equal(List<Object> pair) {
        assertThat(TrustedEquality.areEqual(pair.getFirst(), pair.getLast())).isFalse();
    }

    @Test
    void should_compare_null() {
        assertThat(TrustedEquality.areEqual(null, null)).isTrue();
        assertThat(TrustedEquality.areEqual(null, new Liar())).isFalse();
        assertThat(TrustedEquality.areEqual(List.of(1), null)).isFalse();
        assertThat(TrustedEquality.areEqual(Arrays.asList(1, null), Arrays.asList(1, null)))
                .isTrue();
    }

    @Test
    void should_end_although_a_list_does_not() {
        List<Integer> endless =
                new AbstractList<>() {
                    @Override
                    public Integer get(int index) {
                        return 7;
                    }

                    @Override
                    public int size() {
                        return 1;
                    }

                    @Override
                    public Iterator<Integer> iterator() {
                        return new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return true;
                            }

                            @Override
                            public Integer next() throws NoSuchElementException {
                                return 7;
                            }
                        };
                    }
                };

        assertThat(TrustedEquality.areEqual(List.of(7), endless)).isFalse();
    }

    @Test
    void should_end_although_a_list_contains_itself() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);

        assertThat(TrustedEquality.areEqual(List.of(List.of()), itself)).isFalse();
    }

    @Test
    void should_not_let_an_element_pass_as_another_in_assertions_about_collections() {
        List<Object> liars = List.of(new Liar());

        assertThatThrownBy(() -> CheckAssertions.assertThat(liars).containsExactly(7))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> CheckAssertions.assertThat(liars).contains(7))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> CheckAssertions.assertThat(Set.copyOf(liars)).contains(7))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> CheckAssertions.assertThat(new LyingList()).isEqualTo(List.of(7)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void should_copy_a_list_whose_class_is_not_the_jdks() {
        List<Object> own = new LyingList();
        List<Integer> jdks = new ArrayList<>(List.of(1));

        assertThat(PlainCopy.ofForeign(own)).isNotSameAs(own).isExactlyInstanceOf(ArrayList.class);
        assertThat(PlainCopy.ofForeign(jdks)).isSameAs(jdks);
    }

    @Test
    void should_keep_the_messages_of_assertions_about_collections() {
        assertThatThrownBy(() -> CheckAssertions.assertThat(List.of(1)).containsExactly(2))
                .hasMessageNotContaining("when comparing");
    }
}
