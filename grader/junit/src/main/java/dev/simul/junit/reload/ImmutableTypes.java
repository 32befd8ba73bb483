package dev.simul.junit.reload;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types whose values never change, and the methods that create such values. Static fields that
 * hold only such values can be restored by assigning their initial values again.
 *
 * @param types the classes whose instances never change
 * @param factories the methods that a static initialiser may call: all methods of a class
 *     ("java/util/List") or a single method ("java/util/List.of"). If the arguments of such a
 *     method are immutable, its result must be immutable, too
 */
public record ImmutableTypes(Set<Class<?>> types, Set<String> factories) {
    private static final ImmutableTypes JDK =
            new ImmutableTypes(
                    Set.of(
                            Boolean.class,
                            Byte.class,
                            Character.class,
                            Short.class,
                            Integer.class,
                            Long.class,
                            Float.class,
                            Double.class,
                            String.class,
                            Class.class,
                            Duration.class,
                            Instant.class,
                            Pattern.class),
                    Set.of(
                            "java/time/Duration",
                            "java/util/regex/Pattern",
                            "java/util/List.of",
                            "java/util/Set.of",
                            "java/util/Map.of",
                            "java/lang/Integer.valueOf",
                            "java/lang/Long.valueOf",
                            "java/lang/Double.valueOf",
                            "java/lang/Boolean.valueOf",
                            "java/lang/Class.desiredAssertionStatus"));

    /** Copies the sets. */
    public ImmutableTypes {
        types = Set.copyOf(types);
        factories = Set.copyOf(factories);
    }

    /**
     * Returns the immutable types of the JDK.
     *
     * @return the types
     */
    public static ImmutableTypes ofJdk() {
        return JDK;
    }

    /**
     * Returns the immutable types of the JDK together with others.
     *
     * @param types the classes of the others
     * @param factories the methods that create values of the others
     * @return the types
     */
    public static ImmutableTypes ofJdkAnd(Set<Class<?>> types, Set<String> factories) {
        return new ImmutableTypes(union(JDK.types, types), union(JDK.factories, factories));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    boolean isFactory(String owner, String method) {
        return factories.contains(owner) || factories.contains(owner + "." + method);
    }

    boolean isImmutable(@Nullable Object value) {
        if (value == null || types.contains(value.getClass())) {
            return true;
        }
        if (value.getClass().isHidden()) {
            // This is a lambda expression or a method reference. If it has no fields, it has
            // captured nothing.
            return value.getClass().getDeclaredFields().length == 0;
        }
        return switch (value) {
            // The constants of an enum of the package have no fields, because ReuseTraits requires
            // this.
            case Enum<?> constant -> true;
            case List<?> list when isOfJdk(list) -> areImmutable(list) && List.copyOf(list) == list;
            case Set<?> set when isOfJdk(set) -> areImmutable(set) && Set.copyOf(set) == set;
            case Map<?, ?> map when isOfJdk(map) ->
                    areImmutable(map.keySet())
                            && areImmutable(map.values())
                            && Map.copyOf(map) == map;
            default -> false;
        };
    }

    /**
     * Returns whether the type of a value is in the JDK. Only such values are copied, because
     * {@code copyOf} runs code of its argument unless the argument is immutable.
     */
    private static boolean isOfJdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private boolean areImmutable(Collection<?> elements) {
        return elements.stream().allMatch(element -> element != null && isImmutable(element));
    }
}
