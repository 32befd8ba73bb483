package dev.simul.grader.author;

import dev.simul.grader.author.tree.AuthorException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The id of a task.
 *
 * @param id two digits and words in lower case, such as {@code 24-debounce}
 */
record TaskName(String id) {
    private static final Pattern FORM = Pattern.compile("[0-9]{2}(-[a-z0-9]+)+");

    TaskName {
        if (!FORM.matcher(id).matches()) {
            throw new AuthorException(
                    "expected the id of a task such as 24-debounce (two digits, then words in lower"
                            + " case with hyphens), found '"
                            + id
                            + "'");
        }
    }

    String number() {
        return id.substring(0, 2);
    }

    /** Returns the words of the id as one word, which is usually the last part of the package. */
    String word() {
        return id.substring(3).replace("-", "");
    }

    /** Returns the words of the id as a sentence, such as "Wait random". */
    String title() {
        String words = id.substring(3).replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns the words of the id as the name of a class, such as {@code WaitRandom}. */
    String className() {
        String name =
                Arrays.stream(id.substring(3).split("-"))
                        .map(word ->
                                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
        if (!Character.isLetter(name.charAt(0))) {
            throw new AuthorException(
                    "'"
                            + name
                            + "' cannot be the name of a class: say which function students write,"
                            + " with --function, such as --function ThreeWaits.waitThree");
        }
        return name;
    }

    /** Returns the name of a task with the same words and another number. */
    TaskName withNumber(String number) {
        return new TaskName(number + id.substring(2));
    }
}
