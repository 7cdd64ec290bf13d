package app.lodestar.base;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorAnswerTest {

    private final ErrorAnswer answer =
            new ErrorAnswer(new Messages(new PathMatchingResourcePatternResolver()));

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void whatIsNotSharedAnswersLikeWhatDoesNotExist(int status) {
        assertThat(answer.page(failed(status)).getBody()).contains("There is nothing here");
    }

    @Test
    void aFailureNamesItsReferenceAndNothingOfItsCause() {
        var request = failed(500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret <cause>"));
        var page = String.valueOf(answer.page(request).getBody());
        assertThat(page).containsPattern("quote reference [0-9A-F]{8}").doesNotContain("secret");
    }

    @Test
    void aProgramIsAnsweredWithAProblem() {
        var problem = answer.problem(failed(400));
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
        assertThat(problem.getBody()).isNotNull();
        assertThat(problem.getBody().getTitle()).isEqualTo("That request could not be read");
    }

    private static MockHttpServletRequest failed(int status) {
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        return request;
    }
}
