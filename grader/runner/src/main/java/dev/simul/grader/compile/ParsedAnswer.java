package dev.simul.grader.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.simul.grader.submission.SourceFile;
import java.util.Map;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The syntax trees of an answer, in which the compiler has resolved all names and types.
 *
 * @param trees returns the positions and types of trees
 * @param units the tree of each source file
 * @param types compares types
 * @param elements finds types by their names
 */
public record ParsedAnswer(
        Trees trees, Map<SourceFile, CompilationUnitTree> units, Types types, Elements elements) {}
