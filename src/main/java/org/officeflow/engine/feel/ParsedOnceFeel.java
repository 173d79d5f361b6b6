package org.officeflow.engine.feel;

import camundajar.impl.scala.collection.immutable.List$;
import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The engine's own FEEL, which by itself reads the text of every expression and lays out the language's functions again at every
 * evaluation; this one does both once. Texts come from deployed models and forms only, so there are few.
 */
public final class ParsedOnceFeel extends ScalaFeelEngine {

    public ParsedOnceFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
        return new Remembering(super.buildFeelEngine(functions, values));
    }

    @SuppressWarnings("deprecation") // the ways in that the engine takes
    private static final class Remembering extends FeelEngine {

        /** Whoever deploys on and on does not fill the memory. */
        private static final int MOST = 10_000;

        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<FeelEngine.Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();
        private final FunctionProvider functions;
        private final FeelInterpreter interpreter;

        Remembering(FeelEngine stock) {
            super(stock.functionProvider(), stock.valueMapper(), stock.configuration(), stock.clock());
            functions = new FunctionProvider.CompositeFunctionProvider(List$.MODULE$
                    .<FunctionProvider>empty()
                    .$colon$colon(stock.functionProvider())
                    .$colon$colon(new BuiltinFunctions(stock.clock(), stock.valueMapper())));
            interpreter = new FeelInterpreter(stock.valueMapper());
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

        /** What fails, and what the engine looks at twice (code from outside, assertions), goes the engine's own way. */
        @Override
        public EvaluationResult evaluate(ParsedExpression expression, Context context) {
            if (expression.text().contains("external") || expression.text().contains("assert")) {
                return super.evaluate(expression, context);
            }
            var scope = EvalContext.create(valueMapper(), functions).merge(context);
            try {
                var value = interpreter.eval(expression.expression(), scope);
                return value instanceof ValError || value instanceof ValFatalError
                        ? super.evaluate(expression, context)
                        : new SuccessfulEvaluationResult(
                                valueMapper().unpackVal(value),
                                scope.failureCollector().failures());
            } catch (RuntimeException e) {
                return super.evaluate(expression, context);
            }
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
