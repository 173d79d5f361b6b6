package org.officeflow.engine.feel;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's own FEEL, which by itself reads the text of every expression again at every evaluation; this one reads each text
 * once. Texts come from deployed models and forms only, so there are few.
 */
public final class ParsedOnceFeel extends ScalaFeelEngine {

    public ParsedOnceFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        var stock = super.buildFeelEngine(functions, values);
        return new Remembering(stock);
    }

    @SuppressWarnings("deprecation") // the ways in that the engine takes
    private static final class Remembering extends FeelEngine {

        /** Whoever deploys on and on does not fill the memory. */
        private static final int MOST = 10_000;

        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

        Remembering(FeelEngine stock) {
            super(stock.functionProvider(), stock.valueMapper(), stock.configuration(), stock.clock());
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseExpression(String text) {
            var known = expressions.get(text);
            return known == null ? keep(expressions, text, super.parseExpression(text)) : known;
        }

        @Override
        public Either<FeelEngine.Failure, ParsedExpression> parseUnaryTests(String text) {
            var known = tests.get(text);
            return known == null ? keep(tests, text, super.parseUnaryTests(text)) : known;
        }

        private static Either<FeelEngine.Failure, ParsedExpression> keep(
                Map<String, Either<FeelEngine.Failure, ParsedExpression>> known,
                String text,
                Either<FeelEngine.Failure, ParsedExpression> parsed) {
            if (known.size() < MOST) {
                known.put(text, parsed);
            }
            return parsed;
        }
    }
}
