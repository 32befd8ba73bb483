package dev.simul.checks.symptom;

import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The symptoms of one failed check.
 *
 * @param words the words of the symptoms, sorted
 */
public record Symptoms(List<String> words) implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** No symptoms. */
    public static final Symptoms NONE = new Symptoms(List.of());

    /** Sorts the words and removes duplicates. */
    public Symptoms {
        words = List.copyOf(new TreeSet<>(words));
    }

    /**
     * Creates symptoms.
     *
     * @param symptoms the symptoms
     * @return an object that contains the words of these symptoms
     */
    public static Symptoms of(Symptom... symptoms) {
        return new Symptoms(Stream.of(symptoms).map(Symptom::word).toList());
    }

    /**
     * Returns the symptoms that name the class of a throwable and each of its superclasses up to
     * Exception or Error, such as "threw:TimeoutException".
     *
     * @param prefix the text before the name of a class
     * @param thrown the throwable
     * @return the symptoms
     */
    public static Symptoms ofType(String prefix, Throwable thrown) {
        Set<String> words = new LinkedHashSet<>();
        for (Class<?> type = thrown.getClass();
                type != null && type != Throwable.class && type != Exception.class;
                type = type.getSuperclass()) {
            words.add(prefix + type.getSimpleName());
        }
        return new Symptoms(List.copyOf(words));
    }

    /**
     * Returns these symptoms and others.
     *
     * @param others the other symptoms
     * @return all of them
     */
    public Symptoms and(Symptoms others) {
        return new Symptoms(Stream.concat(words.stream(), others.words.stream()).toList());
    }

    /**
     * Returns these symptoms and others.
     *
     * @param others the other symptoms
     * @return all of them
     */
    public Symptoms and(Symptom... others) {
        return and(of(others));
    }

    /**
     * Returns these symptoms and, if a condition holds, one more.
     *
     * @param holds the condition
     * @param symptom the symptom to add
     * @return the symptoms
     */
    public Symptoms andIf(boolean holds, Symptom symptom) {
        return holds ? and(symptom) : this;
    }

    /**
     * Returns whether a symptom is among these.
     *
     * @param symptom the symptom
     * @return true if it is
     */
    public boolean has(Symptom symptom) {
        return words.contains(symptom.word());
    }

    /**
     * Returns these symptoms and others, given as words.
     *
     * @param others the words
     * @return all of them
     */
    public Symptoms andWords(Collection<String> others) {
        return new Symptoms(Stream.concat(words.stream(), others.stream()).toList());
    }
}
