using Microsoft.AspNetCore.Routing;

namespace Tongxin.Plans.List;

static class TaskListEndpoints
{
    public static void MapTaskList(this IEndpointRouteBuilder routes)
    {
    }
}
