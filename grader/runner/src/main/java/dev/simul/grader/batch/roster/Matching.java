package dev.simul.grader.batch.roster;

import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.intake.Submitter;
import dev.simul.grader.submission.name.SubmissionName;
import dev.simul.grader.submission.name.SubmissionName.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The people of each submission. A person is found by the first of these that matches exactly one
 * person: the name of the submission, the e-mail address, an id, the person's name.
 *
 * @param people the people of each submission, by the name of the submission; a group's submission
 *     has several people, and a submission by an unknown person has none
 * @param withoutSubmission the people in the roster who did not hand in anything
 * @param unknown the names of the submissions without a person in the roster; empty if there is no
 *     roster
 */
public record Matching(
        Map<String, List<Person>> people, List<Person> withoutSubmission, List<String> unknown) {

    /** Copies the lists. */
    public Matching {
        withoutSubmission = List.copyOf(withoutSubmission);
        unknown = List.copyOf(unknown);
    }

    /**
     * Finds the people of submissions without a roster, from what the platform states about them.
     *
     * @param submissions the submissions
     * @param submitters the people whom a platform named, by the name of the submission
     * @return the people
     */
    public static Matching withoutRoster(
            List<Handed> submissions, Map<String, List<Submitter>> submitters) {
        Map<String, List<Person>> people = new LinkedHashMap<>();
        for (Handed handed : submissions) {
            List<Submitter> known = submitters.getOrDefault(handed.name(), List.of());
            SubmissionName parsed = handed.parsed();
            boolean isNamed =
                    parsed.platform() == Platform.MOODLE || parsed.platform() == Platform.CANVAS;
            people.put(
                    handed.name(),
                    !known.isEmpty()
                            ? known.stream().map(Matching::person).toList()
                            : isNamed
                                    ? List.of(
                                            new Person(
                                                    handed.name(),
                                                    parsed.person(),
                                                    "",
                                                    List.of(parsed.id())))
                                    : List.of());
        }
        return new Matching(people, List.of(), List.of());
    }

    /**
     * Finds the people of submissions in a roster.
     *
     * @param submissions the submissions
     * @param submitters the people whom a platform named, by the name of the submission
     * @param roster the roster
     * @return the people
     */
    public static Matching of(
            List<Handed> submissions, Map<String, List<Submitter>> submitters, Roster roster) {
        List<String> prefixes = RepositoryNames.prefixes(submissions);
        Map<String, List<Person>> people = new LinkedHashMap<>();
        Set<Person> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (Handed handed : submissions) {
            List<Submitter> known = submitters.getOrDefault(handed.name(), List.of());
            List<Person> persons =
                    known.isEmpty()
                            ? find(handed, prefixes, roster)
                            : known.stream().flatMap(one -> find(one, roster)).distinct().toList();
            people.put(handed.name(), persons);
            found.addAll(persons);
            if (persons.isEmpty()) {
                unknown.add(handed.name());
            }
        }
        return new Matching(people, roster.matching(person -> !found.contains(person)), unknown);
    }

    private static Stream<Person> find(Submitter submitter, Roster roster) {
        return first(
                roster,
                List.of(
                        person -> isSame(person.email(), submitter.email()),
                        person -> hasId(person, submitter.id()),
                        person -> hasName(person, submitter.name())))
                .stream();
    }

    private static List<Person> find(Handed handed, List<String> prefixes, Roster roster) {
        SubmissionName parsed = handed.parsed();
        String stem = RepositoryNames.stem(handed.name());
        List<Predicate<Person>> tests = new ArrayList<>();
        tests.add(person -> isSame(person.submission(), handed.name()));
        tests.add(person -> isSame(person.submission(), stem));
        if (parsed.isOfPlatform()) {
            tests.add(person -> hasId(person, parsed.id()));
            tests.add(person -> hasName(person, parsed.person()));
            tests.add(person -> PersonName.joined(person.name()).contains(parsed.person()));
        } else {
            for (String name : withoutEach(prefixes, stem)) {
                tests.add(person -> hasId(person, name));
                tests.add(person -> isSame(person.email(), name));
                tests.add(person -> isSame(localPart(person.email()), name));
                tests.add(person -> hasName(person, name));
                tests.add(person -> PersonName.joined(person.name()).contains(lower(name)));
            }
            // A single repository has no prefix in common with others. A number could be anything.
            tests.add(person -> person.ids().stream().anyMatch(id -> endsWithWord(stem, id)));
            tests.add(person -> endsWithWord(stem, localPart(person.email())));
        }
        return first(roster, tests);
    }

    private static List<String> withoutEach(List<String> prefixes, String stem) {
        return Stream.concat(
                        Stream.of(stem),
                        prefixes.stream()
                                .filter(stem::startsWith)
                                .map(prefix -> stem.substring(prefix.length())))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Returns the person who passes the first test that exactly one person passes, if any. */
    private static List<Person> first(Roster roster, List<Predicate<Person>> tests) {
        for (Predicate<Person> test : tests) {
            List<Person> passed = roster.matching(test);
            if (passed.size() == 1) {
                return passed;
            }
        }
        return List.of();
    }

    private static boolean hasId(Person person, String id) {
        return person.ids().stream().anyMatch(each -> isSame(each, id));
    }

    private static boolean hasName(Person person, String name) {
        return isSame(PersonName.words(person.name()), PersonName.words(name));
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && lower(one).equals(lower(other));
    }

    private static boolean endsWithWord(String name, String word) {
        return word.chars().anyMatch(Character::isLetter)
                && (lower(name).endsWith("-" + lower(word))
                        || lower(name).endsWith("_" + lower(word)));
    }

    private static String localPart(String email) {
        return email.contains("@") ? email.substring(0, email.indexOf('@')) : "";
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    private static Person person(Submitter submitter) {
        return new Person(
                "",
                submitter.name(),
                submitter.email(),
                submitter.id().isEmpty() ? List.of() : List.of(submitter.id()));
    }
}
